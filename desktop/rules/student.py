"""The student job of a learner: ``student.job``.

Until 30 June 2017 no student contract was possible during the contrat d'alternance. Since 1 July
2017 one is, with another employer, outside the hours of the course and of the company, and without
unemployment or integration allowances. With the own employer the ONSS admits it in July and August
alone: in 2018, not at the beginning of 2019, and again since the summer of 2019.

Basis: Vade Mecum, fiche 4; instructions of the ONSS, 2018/2 and 2019.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.kernel.answer import Because
from desktop.kernel.messages import T
from desktop.kernel.period import Month
from desktop.law.book import Law
from desktop.law.parameters.incentive import (
    STUDENT_FIRST_MONTH,
    STUDENT_JOB,
    STUDENT_LAST_MONTH,
    STUDENT_OWN_EMPLOYER,
)


@dataclass(frozen=True, slots=True)
class StudentJob:
    """Whether a student job is possible.

    Attributes:
        because: Why.
        unverified: Whether a figure has not been read in a published source.
    """

    allowed: bool
    because: tuple[Because, ...]
    unverified: bool


def student_job_of(law: Law, *, same_employer: bool, allowance: bool | None = None) -> StudentJob:
    """Return whether a learner may be a student worker in the month of the day of ``law``.

    Args:
        law: The law of a day of the job.
        same_employer: Whether it is for the company that trains.
        allowance: Whether the learner draws an unemployment or integration allowance; None where
            it was not said.

    Raises:
        NoLawInForce: The law of that day is not known.
    """
    open_at_all = law[STUDENT_JOB]
    month = Month.of(law.day).number
    summer = law[STUDENT_FIRST_MONTH] <= month <= law[STUDENT_LAST_MONTH]
    own = law[STUDENT_OWN_EMPLOYER] and summer
    allowed = open_at_all and not allowance and (own or not same_employer)
    if not open_at_all:
        because = tuple(_closed(law))
    else:
        because = (
            *(_own_employer(law, summer=summer) if same_employer else _other_employer(law)),
            *_conditions(law, allowance=allowance),
        )
    keys = [STUDENT_JOB]
    if open_at_all and same_employer:
        keys.append(STUDENT_OWN_EMPLOYER)
    return StudentJob(allowed, because, not law.all_verified(keys))


def _closed(law: Law) -> Iterator[Because]:
    yield Because(
        T(
            "On {day} a learner could conclude no student contract, with this or another employer. "
            "In a holiday, another employer that does not compete may take the learner under an "
            "employment contract.",
            day=law.day,
        ),
        source=T("{source}", source=law.source(STUDENT_JOB)),
    )
    for entry in law.book.histories[STUDENT_JOB.key].entries:
        if entry.since > law.day and entry.value:
            yield Because(
                T("From {since} one with another employer is possible.", since=entry.since),
                source=T("{source}", source=entry.source),
            )


def _other_employer(law: Law) -> Iterator[Because]:
    yield Because(
        T("A student contract with an employer other than the one that trains is possible."),
        source=T("{source}", source=law.source(STUDENT_JOB)),
    )


def _own_employer(law: Law, *, summer: bool) -> Iterator[Because]:
    source = T("{source}", source=law.source(STUDENT_OWN_EMPLOYER))
    if not law[STUDENT_OWN_EMPLOYER]:
        yield Because(
            T(
                "On {day} the company that trains could not take its learner as a student, not "
                "even in the summer. Another employer could.",
                day=law.day,
            ),
            source=source,
        )
        return
    if not summer:
        yield Because(
            T(
                "The company that trains may take its learner as a student in July and August "
                "alone. Another employer may at any time."
            ),
            source=source,
        )
        return
    yield Because(
        T("In July and August the company that trains may take its learner as a student."),
        source=source,
    )
    yield Because(
        T(
            "One reading lets the Dimona STU overlap with the one of the contract, another asks "
            "that no day of the contract be declared at the same time: ask the ONSS first."
        ),
        source=source,
    )


def _conditions(law: Law, *, allowance: bool | None) -> Iterator[Because]:
    source = T("{source}", source=law.source(STUDENT_JOB))
    yield Because(
        T("Only on days and hours without a course or training in the company."), source=source
    )
    if allowance:
        yield Because(
            T("Who draws an unemployment or integration allowance cannot have a student job."),
            source=source,
        )
    elif allowance is None:
        yield Because(
            T("Only without an unemployment or integration allowance."),
            source=source,
        )
