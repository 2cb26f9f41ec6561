"""Who pays which days of an absence, and what it leaves to the next."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from desktop.kernel.vocabulary import AbsenceKind, Payer, Regime
from desktop.law.book import LawBook
from desktop.rules.absence import GUARANTEED, Link, PaidAbsence, paid_absences
from desktop.rules.absence_why import why_absence
from desktop.rules.terms import AbsenceFacts
from tests.rules.build import away, days


def paid(absences: Sequence[AbsenceFacts], book: LawBook) -> tuple[PaidAbsence, ...]:
    return paid_absences(absences, Regime.WORKER, book, lambda _: True)


def counts(absences: Sequence[AbsenceFacts], book: LawBook) -> list[int]:
    return [sum(period.days for period in one.paid) for one in paid(absences, book)]


def ill(first: str, last: str) -> AbsenceFacts:
    return away(AbsenceKind.ILLNESS, first, last)


@pytest.mark.parametrize("kind", AbsenceKind)
def test_every_kind_has_somebody_who_pays(law_book: LawBook, kind: AbsenceKind) -> None:
    (found,) = paid((away(kind, "2021-05-05", "2021-05-13"),), law_book)
    if kind in GUARANTEED:
        assert found.paid == (days("2021-05-05", "2021-05-11"),)
        assert found.payer_on(date(2021, 5, 11)) is Payer.COMPANY
        assert found.payer_on(date(2021, 5, 12)) is GUARANTEED[kind]
    else:
        assert found.paid == ()
        assert found.begun == date(2021, 5, 5)


def test_a_prolongation_without_gap_opens_no_second_guarantee(law_book: LawBook) -> None:
    absences = (
        away(AbsenceKind.WORK_ACCIDENT, "2025-05-05", "2025-05-09"),
        away(AbsenceKind.WORK_ACCIDENT, "2025-05-10", "2025-05-20"),
    )
    one, two = paid(absences, law_book)
    assert counts(absences, law_book) == [5, 2]
    assert (two.begun, two.then) == (one.absence.period.first, Payer.INSURER)


def test_a_work_accident_after_an_illness_has_its_own_days(law_book: LawBook) -> None:
    absences = (
        ill("2025-05-05", "2025-05-11"),
        away(AbsenceKind.WORK_ACCIDENT, "2025-05-13", "2025-05-20"),
    )
    assert counts(absences, law_book) == [7, 7]


@pytest.mark.parametrize("kind", [AbsenceKind.WORK_ACCIDENT, AbsenceKind.OCCUPATIONAL_DISEASE])
def test_work_has_no_relapse(law_book: LawBook, kind: AbsenceKind) -> None:
    """Vade Mecum 4.15: the rule does not apply to a work accident or occupational disease."""
    absences = (
        away(kind, "2025-05-05", "2025-05-11"),
        away(kind, "2025-05-13", "2025-05-20"),
    )
    assert counts(absences, law_book) == [7, 7]
    guarantee = paid(absences, law_book)[1].guarantee
    assert guarantee is not None
    assert guarantee.link is Link.NO_RELAPSE


def test_another_absence_between_does_not_end_the_time_of_relapse(law_book: LawBook) -> None:
    absences = (
        ill("2026-03-02", "2026-03-10"),
        away(AbsenceKind.FAMILY_EVENT, "2026-03-13", "2026-03-13"),
        ill("2026-03-16", "2026-03-20"),
    )
    assert counts(absences, law_book) == [7, 1, 0]


def test_an_illness_after_a_private_accident_is_a_relapse_without_certificate(
    law_book: LawBook,
) -> None:
    absences = (
        away(AbsenceKind.PRIVATE_ACCIDENT, "2025-05-05", "2025-05-07"),
        ill("2025-05-08", "2025-05-20"),
    )
    assert counts(absences, law_book) == [3, 4]


def test_the_relapse_counts_from_an_incapacity_with_guaranteed_pay(law_book: LawBook) -> None:
    """Vade Mecum 4.15: “une période d'incapacité pour laquelle … une rétribution garantie”.

    The second illness is a relapse without pay; the third comes 14 days after it, but more than
    14 after the first, so that it has days of its own.
    """
    absences = (
        ill("2025-09-22", "2025-10-10"),
        ill("2025-10-20", "2025-11-11"),
        ill("2025-11-20", "2025-12-20"),
    )
    assert counts(absences, law_book) == [7, 0, 7]


def test_what_goes_on_after_a_relapse_without_pay_has_none_either(law_book: LawBook) -> None:
    absences = (
        ill("2025-09-22", "2025-10-10"),
        ill("2025-10-20", "2025-10-31"),
        ill("2025-11-01", "2025-11-11"),
    )
    assert counts(absences, law_book) == [7, 0, 0]


def test_the_end_of_a_prolonged_illness_is_the_end_of_the_whole(law_book: LawBook) -> None:
    absences = (
        ill("2025-09-01", "2025-09-07"),
        ill("2025-09-08", "2025-09-30"),
        ill("2025-10-14", "2025-10-20"),
        ill("2025-11-04", "2025-11-10"),
    )
    assert counts(absences, law_book) == [7, 0, 0, 7]


def test_what_is_left_can_be_drawn_in_several_relapses(law_book: LawBook) -> None:
    absences = (
        ill("2025-03-03", "2025-03-04"),
        ill("2025-03-10", "2025-03-12"),
        ill("2025-03-24", "2025-03-30"),
    )
    assert counts(absences, law_book) == [2, 3, 2]


def test_compelling_reasons_are_ten_days_of_a_calendar_year(law_book: LawBook) -> None:
    """Vade Mecum 4.15: at most 10 days a year, the first 7 calendar days of each paid."""
    reason = AbsenceKind.COMPELLING_REASON
    absences = (
        away(reason, "2025-02-03", "2025-02-08"),
        away(reason, "2025-06-02", "2025-06-06"),
        away(reason, "2025-12-30", "2026-01-07"),
    )
    assert counts(absences, law_book) == [6, 4, 5]
    (_, _, last) = paid(absences, law_book)
    assert last.paid == (days("2026-01-01", "2026-01-05"),)


def test_compelling_reasons_count_the_days_the_learner_was_expected(law_book: LawBook) -> None:
    reason = AbsenceKind.COMPELLING_REASON
    absences = (
        away(reason, "2025-02-07", "2025-02-10"),  # from Friday to Monday
        away(reason, "2025-06-02", "2025-06-13"),
    )
    found = paid_absences(absences, Regime.WORKER, law_book, lambda day: day.weekday() < 5)
    # Two of the ten days are used by the weekend's neighbours; eight are left, seven are paid.
    assert [sum(period.days for period in one.paid) for one in found] == [4, 7]


@pytest.mark.parametrize(
    ("kind", "word"),
    [
        (AbsenceKind.REST_DAY, "goes on paying"),
        (AbsenceKind.ANNUAL_LEAVE, "holiday fund"),
        (AbsenceKind.COMPANY_BREACH, "its own breach"),
        (AbsenceKind.AGREED_UNPAID, "unpaid leave"),
    ],
)
def test_every_kind_has_its_reason(law_book: LawBook, kind: AbsenceKind, word: str) -> None:
    (found,) = paid((away(kind, "2025-05-05", "2025-05-06"),), law_book)
    assert word in why_absence(found, law_book)[0].text.msgid
