"""Who pays which days of an absence."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.kernel.vocabulary import AbsenceKind, Payer, Regime
from desktop.law.book import LawBook
from desktop.rules.absence import GUARANTEED, paid_absences
from tests.rules.build import away


@pytest.mark.parametrize("kind", AbsenceKind)
def test_every_kind_has_somebody_who_pays(law_book: LawBook, kind: AbsenceKind) -> None:
    (found,) = paid_absences((away(kind, "2025-05-05", "2025-05-13"),), Regime.WORKER, law_book)
    if kind in GUARANTEED:
        assert found.paid is not None
        assert (found.paid.first, found.paid.days) == (date(2025, 5, 5), 7)
        assert found.payer_on(date(2025, 5, 11)) is Payer.COMPANY
        assert found.payer_on(date(2025, 5, 12)) is GUARANTEED[kind]
    else:
        assert found.paid is None


def test_a_prolongation_without_gap_opens_no_second_guarantee(law_book: LawBook) -> None:
    absences = (
        away(AbsenceKind.WORK_ACCIDENT, "2025-05-05", "2025-05-09"),
        away(AbsenceKind.WORK_ACCIDENT, "2025-05-10", "2025-05-20"),
    )
    one, two = paid_absences(absences, Regime.WORKER, law_book)
    assert one.paid is not None
    assert two.paid is not None
    assert (one.paid.days, two.paid.days, two.then) == (5, 2, Payer.INSURER)


def test_a_work_accident_after_an_illness_has_its_own_days(law_book: LawBook) -> None:
    absences = (
        away(AbsenceKind.ILLNESS, "2025-05-05", "2025-05-11"),
        away(AbsenceKind.WORK_ACCIDENT, "2025-05-13", "2025-05-20"),
    )
    assert [
        found.paid and found.paid.days for found in paid_absences(absences, Regime.WORKER, law_book)
    ] == [7, 7]


def test_another_absence_between_does_not_end_the_time_of_relapse(law_book: LawBook) -> None:
    absences = (
        away(AbsenceKind.ILLNESS, "2026-03-02", "2026-03-10"),
        away(AbsenceKind.FAMILY_EVENT, "2026-03-13", "2026-03-13"),
        away(AbsenceKind.ILLNESS, "2026-03-16", "2026-03-20"),
    )
    found = paid_absences(absences, Regime.WORKER, law_book)
    assert [one.paid and one.paid.days for one in found] == [7, 1, None]
