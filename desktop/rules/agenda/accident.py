"""After an accident at work: register, declaration, sheet, report, answer of the insurer.

Basis: law of 10 April 1971 on accidents at work, art. 62; Vade Mecum fiche 7.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from desktop.kernel.messages import Message, T
from desktop.kernel.period import ONE_DAY
from desktop.kernel.vocabulary import AbsenceKind
from desktop.law.book import Law, LawBook
from desktop.law.parameters.accident import (
    ANSWER_DAYS,
    DECLARATION_DAYS,
    REPORT_DAYS,
    SHEET_DAYS,
)
from desktop.rules.accident_declaration import SOURCE_BENIGN, declaration_of
from desktop.rules.accident_declaration import Accident as Declared
from desktop.rules.accident_duties import Severity, Step, duties_of
from desktop.rules.agenda.duty import Accident, AgendaFacts, Duty, Engagement


def accident_steps(facts: AgendaFacts, book: LawBook, until: date) -> Iterator[Duty]:
    """The duties of each accident of a contract."""
    for one in facts.engagements:
        for accident in facts.accidents:
            if accident.contract_id == one.id:
                yield from (duty for duty in _steps(accident, one, book) if duty.due <= until)


def _steps(accident: Accident, one: Engagement, book: LawBook) -> Iterator[Duty]:
    law = book.on(accident.happened_on)
    found = declaration_of(
        Declared(
            accident.happened_on,
            accident.benign,
            accident.worsened_known_on,
            accident.declared_on,
        ),
        law,
    )
    if accident.benign:
        yield Duty(
            "accident.register",
            f"accident.register:accident:{accident.id}",
            accident.happened_on,
            T(
                "Enter the accident of {name} on {day} in the register of first aid",
                name=one.learner,
                day=accident.happened_on,
            ),
            T("{source}", source=SOURCE_BENIGN),
            "first_aid_register",
            "accident",
            one.learner_id,
        )
    if found.declare_by is not None:
        yield Duty(
            "accident.declaration",
            f"accident.declaration:accident:{accident.id}",
            found.declare_by,
            T(
                "Declare the accident of {name} on {day} to the insurer",
                name=one.learner,
                day=accident.happened_on,
            ),
            T("{source}", source=law.source(DECLARATION_DAYS)),
            "accident_declaration",
            "accident",
            one.learner_id,
            found.unverified,
            accident.declared_on,
        )
    if not accident.benign:
        yield from _prevention(accident, one, law)
    if accident.declared_on is not None and found.insurer_answers_by is not None:
        yield Duty(
            "accident.answer",
            f"accident.answer:accident:{accident.id}",
            found.insurer_answers_by,
            T(
                "Look whether the insurer answered for the accident of {name} on {day}",
                name=one.learner,
                day=accident.happened_on,
            ),
            T("{source}", source=law.source(ANSWER_DAYS)),
            "",
            "accident",
            one.learner_id,
            found.unverified,
        )


def _prevention(accident: Accident, one: Engagement, law: Law) -> Iterator[Duty]:
    """The sheet, where enough days are lost, and what a grave accident asks for.

    While it is not known how grave an accident is, the report is named, to be set aside where it
    is not due.
    """
    day, about = accident.happened_on, f"work_accident:{accident.id}"
    lost = max(_lost_days(day, one), accident.lost_days)
    level = accident.severity or Severity.GRAVE
    steps = {found.step: found for found in duties_of(day, level, lost, law)}
    if Step.SHEET in steps:
        yield Duty(
            "accident.sheet",
            f"accident.sheet:accident:{accident.id}",
            steps[Step.SHEET].by,
            T(
                "Make the accident sheet of {name}, accident of {day}, and give the external "
                "prevention service a copy",
                name=one.learner,
                day=day,
            ),
            steps[Step.SHEET].source,
            "accident_sheet",
            "papers",
            one.learner_id,
            not law.verified(SHEET_DAYS),
            about=about,
        )
    if Step.NOTICE in steps:
        yield Duty(
            "accident.notice",
            f"accident.notice:accident:{accident.id}",
            steps[Step.NOTICE].by,
            T(
                "Tell the inspectorate at once of the very grave accident of {name} on {day}",
                name=one.learner,
                day=day,
            ),
            steps[Step.NOTICE].source,
            "accident_notice",
            "papers",
            one.learner_id,
            about=about,
        )
    if Step.REPORT in steps:
        yield Duty(
            "accident.report",
            f"accident.report:accident:{accident.id}",
            steps[Step.REPORT].by,
            _report(accident, one),
            steps[Step.REPORT].source,
            "accident_report",
            "papers",
            one.learner_id,
            not law.verified(REPORT_DAYS),
            about=about,
        )


def _report(accident: Accident, one: Engagement) -> Message:
    if accident.severity is None:
        return T(
            "If the accident of {name} on {day} is grave, send the inspectorate the circumstantial "
            "report; if it is very grave, tell the inspectorate at once as well",
            name=one.learner,
            day=accident.happened_on,
        )
    return T(
        "Send the inspectorate the circumstantial report of the grave accident of {name} on {day}",
        name=one.learner,
        day=accident.happened_on,
    )


def _lost_days(day: date, one: Engagement) -> int:
    """Return the days of incapacity after the day of the accident that the absences show."""
    return sum(
        sum(lost > day for lost in absence.period)
        for absence in one.terms.absences
        if absence.kind is AbsenceKind.WORK_ACCIDENT
        and absence.period.first - ONE_DAY <= day <= absence.period.last
    )
