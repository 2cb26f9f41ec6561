"""The duties of an employer: their days, and when there is none."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.kernel.money import Euro
from desktop.kernel.period import Month, Period, add_months
from desktop.kernel.vocabulary import AbsenceKind, DutyState, InsuranceKind, Level, Regime
from desktop.law.book import LawBook, NoLawInForce
from desktop.rules.accident_duties import Severity
from desktop.rules.agenda.agenda import Agenda, Span, agenda_of
from desktop.rules.agenda.duty import (
    Accident,
    AgendaEntry,
    AgendaFacts,
    Agrement,
    Engagement,
    Policy,
    Settled,
    Stand,
    TutorAway,
)
from desktop.rules.minimum import minimum_due
from desktop.rules.terms import AbsenceFacts, AmountSince, LevelSince
from tests.rules.build import plain_terms

FIRST, LAST = date(2025, 9, 1), date(2026, 6, 30)
MINOR, ADULT = date(2008, 11, 14), date(2002, 3, 4)
TODAY = date(2026, 5, 4)


def engagement(birth: date = MINOR, **changes: object) -> Engagement:
    terms = plain_terms(FIRST.isoformat(), LAST.isoformat())
    plain = Engagement(
        id=1,
        learner_id=7,
        learner="Ann Claes",
        birth=birth,
        trade="Boulanger",
        establishment_id=3,
        tutor_id=5,
        joint_committee="118.03",
        last_day=LAST,
        terms=terms,
        first_company_day=date(2025, 9, 3),
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def made(book: LawBook, facts: AgendaFacts, today: date = TODAY) -> Agenda:
    return agenda_of(facts, book, Span(today, date(2015, 9, 1), date(2027, 5, 4)))


def of(found: Agenda, code: str) -> list[AgendaEntry]:
    return [entry for entry in found.entries if entry.duty.code == code]


def days(found: Agenda, code: str) -> list[date]:
    return [entry.duty.due for entry in of(found, code)]


def test_dimona_in_by_the_eve_and_out_after_the_end(law_book: LawBook) -> None:
    found = made(law_book, AgendaFacts((engagement(),)))
    assert days(found, "dimona.in") == [FIRST - timedelta(days=1)]
    # 30 June 2026 is a Tuesday: the next working day is the Wednesday.
    assert days(found, "dimona.out") == [date(2026, 7, 1)]


@pytest.mark.parametrize(("committee", "kind"), [("118.03", "ALT"), ("124", "RTA")])
def test_the_type_of_the_dimona(law_book: LawBook, committee: str, kind: str) -> None:
    found = made(law_book, AgendaFacts((engagement(joint_committee=committee),)))
    (entry,) = of(found, "dimona.in")
    assert dict(entry.duty.text.params)["type"] == kind


def test_a_minor_is_examined_before_and_each_year(law_book: LawBook) -> None:
    long = plain_terms(FIRST.isoformat(), "2027-06-30")
    facts = AgendaFacts((engagement(terms=long, last_day=date(2027, 6, 30)),))
    assert days(made(law_book, facts), "health.assessment") == [
        date(2025, 9, 2),
        date(2026, 9, 3),
    ]
    assert not days(made(law_book, AgendaFacts((engagement(ADULT),))), "health.assessment")


def test_risks_and_induction_need_a_day_in_the_company(law_book: LawBook) -> None:
    found = made(law_book, AgendaFacts((engagement(),)))
    assert days(found, "risk.assessment") == [date(2025, 9, 2)]
    assert days(found, "induction") == [date(2025, 9, 3)]
    without = made(law_book, AgendaFacts((engagement(first_company_day=None),)))
    assert not of(without, "risk.assessment")
    assert not of(without, "induction")
    assert len(without.unknown) == 1  # said once, and not passed over in silence


def test_the_accreditation_is_held_before_the_contract(law_book: LawBook) -> None:
    bare = made(law_book, AgendaFacts((engagement(),)))
    (entry,) = of(bare, "accreditation.held")
    assert (entry.duty.due, entry.stand) == (date(2025, 8, 31), Stand.LATE)
    held = Agrement(1, 3, "boulanger", provisional_on=date(2025, 6, 1))
    (entry,) = of(made(law_book, AgendaFacts((engagement(),), (held,))), "accreditation.held")
    assert entry.stand is Stand.DONE
    for other in (
        replace(held, establishment_id=4),
        replace(held, trade="Plombier"),
        replace(held, provisional_on=None),
        replace(held, withdrawn_on=date(2025, 8, 1)),
    ):
        found = made(law_book, AgendaFacts((engagement(),), (other,)))
        assert of(found, "accreditation.held")[0].stand is Stand.LATE


def test_the_accreditation_is_due_on_the_day_the_contract_is_concluded(law_book: LawBook) -> None:
    early = engagement(concluded_on=date(2025, 8, 21))
    (entry,) = of(made(law_book, AgendaFacts((early,)), date(2025, 8, 22)), "accreditation.held")
    assert (entry.duty.due, entry.stand) == (date(2025, 8, 21), Stand.LATE)
    (entry,) = of(made(law_book, AgendaFacts((early,)), date(2025, 8, 21)), "accreditation.held")
    assert entry.stand is Stand.OPEN


def test_visit_and_decision_within_three_months(law_book: LawBook) -> None:
    asked = Agrement(1, 3, "Boulanger", applied_on=date(2026, 1, 31))
    found = made(law_book, AgendaFacts((), (asked,)))
    assert days(found, "accreditation.visit") == [date(2026, 4, 30)]
    given = replace(asked, visited_on=date(2026, 2, 10), provisional_on=date(2026, 2, 15))
    found = made(law_book, AgendaFacts((), (given,)))
    assert of(found, "accreditation.visit")[0].stand is Stand.DONE
    assert days(found, "accreditation.definitive") == [date(2026, 5, 15)]
    refused = replace(asked, refused_on=date(2026, 3, 1))
    assert not made(law_book, AgendaFacts((), (refused,))).entries


def test_insurances_cover_the_first_day_and_are_renewed(law_book: LawBook) -> None:
    policies = (
        Policy(1, InsuranceKind.WORK_ACCIDENTS, date(2025, 1, 1), date(2025, 12, 31)),
        Policy(2, InsuranceKind.WORK_ACCIDENTS, date(2026, 1, 1), date(2026, 5, 31)),
    )
    found = made(law_book, AgendaFacts((engagement(),), policies=policies))
    stands = {entry.duty.key: entry.stand for entry in of(found, "insurance.held")}
    assert stands == {
        "insurance.held:work_accidents": Stand.DONE,
        "insurance.held:civil_liability": Stand.LATE,
    }
    renewals = [(entry.duty.due, entry.stand) for entry in of(found, "insurance.renew")]
    assert renewals == [(date(2025, 12, 31), Stand.DONE), (date(2026, 5, 31), Stand.OPEN)]
    assert not made(law_book, AgendaFacts(policies=policies)).entries


def test_a_deputy_only_where_a_learner_is_followed(law_book: LawBook) -> None:
    away = TutorAway(1, 5, "Marc", Period(date(2026, 5, 11), date(2026, 5, 15)), has_deputy=False)
    found = made(law_book, AgendaFacts((engagement(),), tutors_away=(away,)))
    assert days(found, "tutor.deputy") == [date(2026, 5, 11)]
    after = Period(date(2026, 7, 1), date(2026, 7, 3))
    for other in (replace(away, tutor_id=6), replace(away, period=after)):
        found = made(law_book, AgendaFacts((engagement(),), tutors_away=(other,)))
        assert not of(found, "tutor.deputy")


def test_accidents(law_book: LawBook) -> None:
    accident = Accident(9, 1, date(2026, 3, 2), benign=False)
    found = made(law_book, AgendaFacts((engagement(),), accidents=(accident,)))
    assert days(found, "accident.declaration") == [date(2026, 3, 10)]
    declared = replace(accident, declared_on=date(2026, 3, 5))
    found = made(law_book, AgendaFacts((engagement(),), accidents=(declared,)))
    assert of(found, "accident.declaration")[0].stand is Stand.DONE
    assert days(found, "accident.answer") == [date(2026, 4, 4)]
    benign = replace(accident, benign=True)
    found = made(law_book, AgendaFacts((engagement(),), accidents=(benign,)))
    assert days(found, "accident.register") == [date(2026, 3, 2)]
    assert not of(found, "accident.declaration")
    worse = replace(benign, worsened_known_on=date(2026, 3, 20))
    found = made(law_book, AgendaFacts((engagement(),), accidents=(worse,)))
    assert days(found, "accident.declaration") == [date(2026, 3, 28)]
    elsewhere = replace(accident, contract_id=2)
    found = made(law_book, AgendaFacts((engagement(),), accidents=(elsewhere,)))
    assert not of(found, "accident.declaration")


def test_every_accident_names_the_report_a_grave_one_asks(law_book: LawBook) -> None:
    """Code du bien-être, art. I.6-2: ten calendar days, counted from the day after."""
    accident = Accident(9, 1, date(2026, 3, 2), benign=False)
    found = made(law_book, AgendaFacts((engagement(),), accidents=(accident,)))
    assert days(found, "accident.report") == [date(2026, 3, 12)]
    benign = replace(accident, benign=True)
    found = made(law_book, AgendaFacts((engagement(),), accidents=(benign,)))
    assert not of(found, "accident.report")


@pytest.mark.parametrize(
    ("severity", "papers"),
    [
        (None, ["accident_report"]),
        (Severity.ORDINARY, []),
        (Severity.GRAVE, ["accident_report"]),
        (Severity.VERY_GRAVE, ["accident_notice", "accident_report"]),
    ],
)
def test_a_grave_accident_is_reported_and_a_very_grave_one_told_at_once(
    law_book: LawBook, severity: Severity | None, papers: list[str]
) -> None:
    accident = Accident(9, 1, date(2026, 3, 2), benign=False, severity=severity)
    found = made(law_book, AgendaFacts((engagement(),), accidents=(accident,)))
    duties = [*of(found, "accident.notice"), *of(found, "accident.report")]
    assert [one.duty.paper for one in duties] == papers
    assert {one.duty.about for one in duties} <= {"work_accident:9"}
    assert days(found, "accident.notice") == [date(2026, 3, 2)] * ("accident_notice" in papers)


def test_the_sheet_is_due_for_the_days_that_were_said(law_book: LawBook) -> None:
    for lost, due in ((3, []), (4, [date(2026, 3, 10)])):
        accident = Accident(9, 1, date(2026, 3, 2), benign=False, lost_days=lost)
        found = made(law_book, AgendaFacts((engagement(),), accidents=(accident,)))
        assert days(found, "accident.sheet") == due


@pytest.mark.parametrize(
    ("kind", "first", "last", "due"),
    [
        (AbsenceKind.WORK_ACCIDENT, date(2026, 3, 3), date(2026, 3, 5), []),
        (AbsenceKind.WORK_ACCIDENT, date(2026, 3, 3), date(2026, 3, 6), [date(2026, 3, 10)]),
        (AbsenceKind.WORK_ACCIDENT, date(2026, 3, 2), date(2026, 3, 5), []),
        (AbsenceKind.WORK_ACCIDENT, date(2026, 3, 2), date(2026, 3, 6), [date(2026, 3, 10)]),
        (AbsenceKind.WORK_ACCIDENT, date(2026, 3, 4), date(2026, 3, 9), []),
        (AbsenceKind.ILLNESS, date(2026, 3, 3), date(2026, 3, 9), []),
    ],
)
def test_the_accident_sheet_from_four_days_lost(
    law_book: LawBook, kind: AbsenceKind, first: date, last: date, due: list[date]
) -> None:
    terms = replace(engagement().terms, absences=(AbsenceFacts(Period(first, last), kind),))
    accident = Accident(9, 1, date(2026, 3, 2), benign=False)
    facts = AgendaFacts((engagement(terms=terms),), accidents=(accident,))
    assert days(made(law_book, facts), "accident.sheet") == due


def test_another_tutor_takes_an_amendment(law_book: LawBook) -> None:
    before, within = FIRST - timedelta(days=1), date(2026, 2, 3)
    one = engagement(tutor_changes=(before, within))
    assert days(made(law_book, AgendaFacts((one,))), "contract.tutor-amendment") == [within]


@pytest.mark.parametrize(
    ("birth", "until_25", "at_26"),
    [
        (date(2001, 3, 4), [date(2026, 3, 3)], []),
        (date(2000, 3, 4), [], [date(2026, 3, 4)]),
        (date(2000, 2, 29), [], [date(2026, 3, 1)]),
        (date(2000, 9, 1), [], []),
        (date(2002, 3, 4), [], []),
    ],
)
def test_the_birthdays_of_25_and_26(
    law_book: LawBook, birth: date, until_25: list[date], at_26: list[date]
) -> None:
    """Vade Mecum 2: not yet 25 when it is concluded, the year of 26 is the last."""
    found = made(law_book, AgendaFacts((engagement(birth),)))
    assert days(found, "learner.no-new-contract") == until_25
    assert days(found, "learner.last-birthday") == at_26


def test_the_term_of_the_contract(law_book: LawBook) -> None:
    agreed = made(law_book, AgendaFacts((engagement(),)))
    assert days(agreed, "contract.end") == [LAST]
    broken = engagement(terms=plain_terms(FIRST.isoformat(), "2026-03-31"))
    found = made(law_book, AgendaFacts((broken,)))
    assert days(found, "contract.end") == [date(2026, 3, 31)]
    texts = {of(one, "contract.end")[0].duty.text.msgid for one in (agreed, found)}
    assert len(texts) == 2  # what was ended early is not extended


def test_each_insurance_and_the_copy_name_their_article(law_book: LawBook) -> None:
    """Vade Mecum 4.12 and fiche 7, 4.17, and 4.1: « dès sa conclusion »."""
    found = made(law_book, AgendaFacts((engagement(),)))
    said = {one.duty.key: str(dict(one.duty.basis.params)["source"]) for one in found.entries}
    assert "4.17" in said["insurance.held:civil_liability"]
    assert "4.12" in said["insurance.held:work_accidents"]
    assert "dès sa conclusion" in said["contract.copy:contract:1"]


def test_levels_after_the_first_take_an_amendment(law_book: LawBook) -> None:
    steps = (LevelSince(FIRST, Level.A), LevelSince(date(2026, 2, 1), Level.B))
    terms = replace(engagement().terms, levels=steps)
    found = made(law_book, AgendaFacts((engagement(terms=terms),)))
    assert days(found, "contract.level-amendment") == [date(2026, 2, 1)]


def test_coming_of_age_within_the_contract(law_book: LawBook) -> None:
    long = plain_terms(FIRST.isoformat(), "2027-06-30")
    young = engagement(terms=long, last_day=date(2027, 6, 30))
    assert days(made(law_book, AgendaFacts((young,))), "learner.majority") == [date(2026, 11, 14)]
    assert not of(made(law_book, AgendaFacts((engagement(ADULT),))), "learner.majority")


def test_an_indexation_above_the_agreed_amount(law_book: LawBook) -> None:
    amounts = (AmountSince(FIRST, Euro.of("370.00")),)
    terms = replace(engagement().terms, amounts=amounts)
    found = made(law_book, AgendaFacts((engagement(terms=terms),)))
    # 366,20 from January is below 370; 372,27 from April is above.
    assert [(one.duty.due, one.stand) for one in of(found, "pay.indexation")] == [
        (date(2026, 4, 1), Stand.LATE)
    ]
    raised = replace(terms, amounts=(*amounts, AmountSince(date(2026, 4, 1), Euro.of("372.27"))))
    found = made(law_book, AgendaFacts((engagement(terms=raised),)))
    assert [one.stand for one in of(found, "pay.indexation")] == [Stand.DONE]


def test_the_minimum_income_is_confirmed_within_a_year(law_book: LawBook) -> None:
    """Looked up on 22 November 2026, it is known until 22 November 2027 and not after."""
    long = engagement(terms=plain_terms("2026-09-01", "2027-06-30"), last_day=date(2027, 6, 30))
    short = engagement(terms=plain_terms("2026-09-01", "2026-11-22"))
    for one, until, due in (
        (long, date(2027, 11, 22), [date(2027, 11, 22)]),
        (long, date(2027, 11, 21), []),
        (short, date(2027, 11, 22), []),
    ):
        span = Span(date(2026, 11, 25), date(2026, 9, 1), until)
        found = agenda_of(AgendaFacts((one,)), law_book, span)
        assert days(found, "pay.indexation-check") == due
    minimum_due(Level.A, law_book.on(date(2027, 11, 22)))
    with pytest.raises(NoLawInForce):
        minimum_due(Level.A, law_book.on(date(2027, 11, 23)))


def test_papers_of_the_end_by_regime(law_book: LawBook) -> None:
    worker = made(law_book, AgendaFacts((engagement(),)))
    assert days(worker, "end.certificate") == [LAST]
    assert not of(worker, "end.holiday-attestation")
    terms = replace(engagement().terms, regime=Regime.EMPLOYEE)
    employee = made(law_book, AgendaFacts((engagement(terms=terms),)))
    assert days(employee, "end.holiday-attestation") == [LAST]


def test_yearly_papers_by_the_end_of_february(law_book: LawBook) -> None:
    found = made(law_book, AgendaFacts((engagement(),)))
    assert days(found, "pay.individual-account")[0] == date(2026, 2, 28)
    assert days(found, "pay.tax-sheet") == [date(2026, 2, 28), date(2027, 2, 28)]
    # Each by its own text: the decree on social documents says nothing of a tax sheet.
    by_code = {one.duty.code: str(dict(one.duty.basis.params)["source"]) for one in found.entries}
    assert "Belcotax" in by_code["pay.tax-sheet"]
    assert "documents sociaux" not in by_code["pay.tax-sheet"]
    assert "documents sociaux" in by_code["pay.individual-account"]


@pytest.mark.parametrize(
    ("last", "due"),
    [
        ("2026-03-31", date(2026, 5, 31)),
        ("2026-04-01", date(2026, 8, 31)),
        ("2026-06-30", date(2026, 8, 31)),
        ("2026-07-01", date(2026, 11, 30)),
        ("2026-10-01", date(2027, 2, 28)),
        ("2026-12-31", date(2027, 2, 28)),
    ],
)
def test_who_leaves_has_the_account_two_months_after_the_quarter(
    law_book: LawBook, last: str, due: date
) -> None:
    terms = plain_terms(FIRST.isoformat(), last)
    found = made(law_book, AgendaFacts((engagement(terms=terms),)))
    assert days(found, "pay.individual-account") == [date(2026, 2, 28), due]
    assert days(found, "pay.tax-sheet") == [date(2026, 2, 28), date(2027, 2, 28)]


def test_who_stays_with_another_contract_has_not_left(law_book: LawBook) -> None:
    first = engagement(terms=plain_terms("2025-09-01", "2026-03-31"), goes_on=True)
    found = made(law_book, AgendaFacts((first,)))
    assert days(found, "pay.individual-account") == [date(2026, 2, 28), date(2027, 2, 28)]


def test_the_age_limit_ends_a_contract(law_book: LawBook) -> None:
    late = engagement(date(2000, 3, 4), terms=plain_terms("2025-01-01", "2027-06-30"))
    found = made(law_book, AgendaFacts((late,)))
    assert days(found, "learner.last-year") == [date(2026, 12, 31)]
    assert not of(made(law_book, AgendaFacts((engagement(),))), "learner.last-year")


def everything() -> AgendaFacts:
    """Facts that make every duty: a minor, a learner of 25, one before the months looked up."""
    steps = (LevelSince(FIRST, Level.A), LevelSince(date(2026, 2, 1), Level.B))
    low = (AmountSince(FIRST, Euro.of("360.00")),)
    minor = engagement(terms=replace(engagement().terms, levels=steps, amounts=low))
    older = engagement(
        date(2000, 3, 4),
        id=2,
        terms=replace(plain_terms("2025-01-01", "2027-06-30"), regime=Regime.EMPLOYEE),
        last_day=date(2027, 6, 30),
        tutor_changes=(date(2026, 2, 3),),
    )
    return AgendaFacts(
        (minor, older, engagement(id=3, first_company_day=None, trade="")),
        agrements=(
            Agrement(1, 3, "Boulanger", applied_on=date(2025, 7, 1)),
            Agrement(2, 4, "Vendeur", provisional_on=date(2025, 7, 1)),
        ),
        policies=tuple(
            Policy(number, kind, FIRST, date(2025, 12, 31))
            for number, kind in enumerate(InsuranceKind)
        ),
        tutors_away=(
            TutorAway(1, 5, "Bo Ş", Period(date(2026, 2, 2), date(2026, 2, 6)), has_deputy=False),
        ),
        accidents=(Accident(9, 1, date(2026, 3, 2), benign=False, declared_on=date(2026, 3, 5)),),
    )


def test_a_later_end_only_adds_duties(law_book: LawBook) -> None:
    """Every duty is due in the span, and one that was there stays, with its day."""
    before: dict[str, date] = {}
    months = {add_months(date(2024, 12, 1), ahead) for ahead in range(36)}
    for until in sorted({*months, LAST, date(2027, 6, 30)}):
        found = agenda_of(everything(), law_book, Span(TODAY, date(2015, 9, 1), until))
        now = {one.duty.key: one.duty.due for one in found.entries}
        assert all(due <= until for due in now.values())
        assert before.items() <= now.items()
        before = now
    assert len({key.split(":", maxsplit=1)[0] for key in before}) >= 24


def test_the_duties_of_one_contract_are_those_it_has_among_all(law_book: LawBook) -> None:
    facts = everything()
    other = replace(facts.engagements[0], id=77, learner_id=78, first_company_day=None)
    both = replace(facts, engagements=(*facts.engagements, other))
    span = Span(TODAY, date(2015, 9, 1), date(2027, 5, 4))
    whole = {one.duty.key: one for one in agenda_of(both, law_book, span).entries}
    mine = {one.duty.key: one for one in agenda_of(both, law_book, span, 77).entries}
    assert mine.items() <= whole.items()
    left = {key for key in whole if key not in mine}
    assert left
    assert not any(":contract:77" in key for key in left)
    assert any(":contract:77" in key for key in mine)


def test_what_is_not_known_asks_no_raise(law_book: LawBook) -> None:
    """Without an amount of that day, or before the levels, there is nothing to raise."""
    bare = engagement(terms=replace(engagement().terms, amounts=()))
    assert not of(made(law_book, AgendaFacts((bare,))), "pay.indexation")
    start = date(2014, 12, 1)
    early = replace(
        plain_terms(start.isoformat(), "2015-12-31"),
        levels=(LevelSince(start, Level.A),),
        amounts=(AmountSince(start, Euro.of("1.00")),),
    )
    assert not of(made(law_book, AgendaFacts((engagement(terms=early),))), "pay.indexation")


def test_what_is_settled_says_how(law_book: LawBook) -> None:
    key = "dimona.in:contract:1"
    done = {key: Settled(DutyState.DONE, date(2025, 8, 20), "123")}
    found = made(law_book, AgendaFacts((engagement(),), settled=done))
    assert of(found, "dimona.in")[0].stand is Stand.DONE
    aside = {key: Settled(DutyState.NOT_APPLICABLE, TODAY, reason="no")}
    found = made(law_book, AgendaFacts((engagement(),), settled=aside))
    assert of(found, "dimona.in")[0].stand is Stand.NOT_APPLICABLE


def test_what_is_not_known_of_one_contract_hides_no_other(law_book: LawBook) -> None:
    old = engagement(terms=plain_terms("2015-01-01", "2015-08-31"), id=2)
    found = made(law_book, AgendaFacts((old, engagement())))
    assert found.unknown
    assert {entry.duty.key for entry in found.entries} >= {"dimona.in:contract:1"}


def test_a_payslip_a_month_closed_or_not(law_book: LawBook) -> None:
    closed = {Month(2025, 9): date(2025, 10, 2)}
    found = made(law_book, AgendaFacts((engagement(closed=closed),)))
    slips = of(found, "pay.payslip")
    assert len(slips) == 10
    assert [one.stand for one in slips[:2]] == [Stand.DONE, Stand.LATE]
