"""How a contract ends, by its reason: contrat d'alternance, art. 9; Vade Mecum, fiche 15."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from desktop.kernel.answer import NotKnown
from desktop.kernel.money import Euro
from desktop.kernel.period import Period
from desktop.kernel.vocabulary import EndReason
from desktop.law.book import LawBook
from desktop.rules.termination.ending import FORMS, Ending, end_of
from desktop.rules.termination.notice import Method

DAY = date(2026, 5, 4)  # a Monday
LAST = date(2027, 6, 30)


def test_the_term_is_the_last_day_agreed(law_book: LawBook) -> None:
    found = end_of(Ending(EndReason.TERM, LAST), law_book.on(LAST))
    assert (found.last_day, found.notice, found.conciliation) == (LAST, None, False)


@pytest.mark.parametrize(
    ("in_trial", "unworked", "last", "paid"),
    [
        (False, 0, date(2026, 5, 18), None),  # 5 to 18 May, fourteen days
        (True, 0, date(2026, 5, 11), None),  # seven days in the trial
        (False, 4, date(2026, 5, 14), "69.30"),  # 525.55 × 3 ÷ 13 × 4 ÷ 7
        (False, 14, DAY, "242.56"),  # 525.55 × 3 ÷ 13 × 2
        (False, 99, DAY, "242.56"),  # never more than there is
        (True, 7, DAY, "121.28"),
    ],
)
def test_a_notice_is_worked_or_paid(
    law_book: LawBook, in_trial: bool, unworked: int, last: date, paid: str | None
) -> None:
    """« une indemnité compensatoire couvrant la partie du préavis qui n'a pas été prestée »."""
    told = Ending(EndReason.NOTICE, LAST, Method.HAND, in_trial, unworked, Euro.of("525.55"))
    found = end_of(told, law_book.on(DAY))
    assert found.last_day == last
    assert found.indemnity == (None if paid is None else Euro.of(paid))
    assert found.conciliation


def test_a_suspension_prolongs_the_notice(law_book: LawBook) -> None:
    away = Period(date(2026, 5, 10), date(2026, 5, 12))
    told = Ending(EndReason.NOTICE, LAST, suspensions=(away,))
    found = end_of(told, law_book.on(DAY))
    assert found.last_day == date(2026, 5, 21)
    assert found.notice is not None
    assert found.notice.prolonged_by == 3


def test_without_an_amount_the_indemnity_is_not_known(law_book: LawBook) -> None:
    found = end_of(Ending(EndReason.NOTICE, LAST, unworked=4), law_book.on(DAY))
    assert found.indemnity is None
    assert "not known" in found.because[-1].text.msgid


def test_a_withdrawal_ends_it_that_day_with_two_weeks(law_book: LawBook) -> None:
    told = Ending(EndReason.WITHDRAWAL, LAST, monthly=Euro.of("525.55"))
    found = end_of(told, law_book.on(DAY))
    assert (found.last_day, found.unworked) == (DAY, 14)
    assert found.indemnity == Euro.of("242.56")


@pytest.mark.parametrize(
    ("reason", "by"),
    [
        (EndReason.GRAVE_BREACH, date(2026, 5, 7)),  # three working days
        (EndReason.LONG_SUSPENSION, date(2026, 11, 5)),  # more than six months
        (EndReason.ASSIDUITY, date(2026, 7, 4)),  # two months
    ],
)
def test_what_has_its_own_delay(law_book: LawBook, reason: EndReason, by: date) -> None:
    found = end_of(Ending(reason, LAST), law_book.on(DAY))
    assert found.last_day is None
    assert found.by is not None
    assert found.by[0] == by


@pytest.mark.parametrize("reason", [EndReason.FORCE_MAJEURE, EndReason.CESSATION, EndReason.DEATH])
def test_what_ends_it_at_once(law_book: LawBook, reason: EndReason) -> None:
    found = end_of(Ending(reason, LAST), law_book.on(DAY))
    assert found.last_day == DAY
    assert found.conciliation is (reason is EndReason.FORCE_MAJEURE)


@pytest.mark.parametrize("reason", list(EndReason))
def test_nothing_is_known_before_the_scheme(law_book: LawBook, reason: EndReason) -> None:
    with pytest.raises(NotKnown):
        end_of(Ending(reason, LAST), law_book.on(date(2015, 9, 1) - timedelta(days=1)))


def test_every_reason_says_how_it_is_told() -> None:
    assert set(FORMS) == set(EndReason)
