"""What the end of a contract asks for, by the reason it ends: fiche 15 put together.

By its term, by the will of a party with notice or an indemnity, for a grave breach, for force
majeure, after six months of suspension, for want of assiduity at the operator, by the withdrawal of
the agrément, by the end of the company, by a death.

Basis: contrat d'alternance, art. 9; Vade Mecum, fiche 15. In force since 1 September 2015.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from desktop.kernel.answer import Because
from desktop.kernel.messages import Bilingual, Message, T
from desktop.kernel.money import Euro
from desktop.kernel.period import ONE_DAY, Period
from desktop.kernel.vocabulary import EndReason
from desktop.law.book import Law
from desktop.law.parameters.termination import NOTICE_DAYS
from desktop.rules.indemnity import notice_indemnity
from desktop.rules.termination.delays import Delay, assiduity, grave_breach, long_suspension
from desktop.rules.termination.notice import Course, Method, Notice, course_of
from desktop.rules.withdrawal import withdrawal_of

SOURCE_15 = Bilingual(
    "Contrat d'alternance, art. 9 ; Vade Mecum OFFA du 27 avril 2017, fiche 15",
    "Alternerende overeenkomst, art. 9; Vademecum OFFA van 27 april 2017, fiche 15",
)
CONCILIATED = frozenset(
    {EndReason.NOTICE, EndReason.LONG_SUSPENSION, EndReason.ASSIDUITY, EndReason.FORCE_MAJEURE}
)


@dataclass(frozen=True, slots=True)
class Ending:
    """What is known of an end.

    Attributes:
        reason: Why the contract ends.
        last_day: The last day agreed.
        method: How a notice is given.
        in_trial: Whether the day of the law lies in the trial.
        unworked: The calendar days of notice that are not worked, at the end of it.
        monthly: The monthly amount of that day, where it is known.
        suspensions: What prolongs a notice.
    """

    reason: EndReason
    last_day: date
    method: Method = Method.HAND
    in_trial: bool = False
    unworked: int = 0
    monthly: Euro | None = None
    suspensions: tuple[Period, ...] = ()


@dataclass(frozen=True, slots=True)
class End:
    """How a contract ends.

    Attributes:
        last_day: Its last day; None while it is not known.
        notice: The notice, where there is one.
        unworked: The days of it that are not worked; never more than it has.
        indemnity: What is paid for them, or at a withdrawal.
        by: A day until which something has to be done, with what.
        conciliation: Whether the parties meet with the referent before.
        form: How it is told, and to whom.
        because: Why.
        unverified: Whether a figure has not been read in a published source.
    """

    last_day: date | None
    notice: Course | None
    unworked: int
    indemnity: Euro | None
    by: tuple[date, Message] | None
    conciliation: bool
    form: Message
    because: tuple[Because, ...]
    unverified: bool


def end_of(told: Ending, law: Law) -> End:
    """Return how a contract ends that is ended, or whose cause is known, on the day of ``law``.

    Raises:
        NoLawInForce: The law of that day is not known.
    """
    if told.reason is EndReason.NOTICE:
        return _by_notice(told, law)
    if told.reason is EndReason.WITHDRAWAL:
        return _by_withdrawal(told, law)
    if told.reason in DELAYS:
        delay_of, what = DELAYS[told.reason]
        found = delay_of(law)
        return _plain(told, None, (found.day, what), found.because, unverified=found.unverified)
    law.entry(NOTICE_DAYS)  # no end before the scheme began
    last_day = told.last_day if told.reason is EndReason.TERM else law.day
    because = Because(SENTENCES[told.reason], source=T("{source}", source=SOURCE_15))
    return _plain(told, last_day, None, (because,))


def _by_withdrawal(told: Ending, law: Law) -> End:
    gone = withdrawal_of(told.monthly, law, in_trial=told.in_trial)
    return End(
        gone.ends_on,
        None,
        gone.indemnity_days,
        gone.indemnity,
        None,
        False,
        FORMS[told.reason],
        gone.because,
        gone.unverified,
    )


def _by_notice(told: Ending, law: Law) -> End:
    course = course_of(Notice(told.method, told.in_trial, told.suspensions), law)
    unworked = min(told.unworked, course.days)
    last_day = course.ends_on
    because = list(course.because)
    indemnity = None
    if unworked:
        # The days not worked are the last of the notice: the contract ends before them.
        last_day = max(course.ends_on - unworked * ONE_DAY, law.day)
        because.append(
            Because(
                T(
                    "{days} days of the notice are not worked: the contract ends on {last}, and an "
                    "indemnity covers them.",
                    days=unworked,
                    last=last_day,
                ),
                source=T("{source}", source=SOURCE_15),
            )
        )
        if told.monthly is not None:
            paid = notice_indemnity(told.monthly, unworked)
            indemnity = paid.amount
            because.extend(paid.because)
        else:
            because.append(
                Because(T("The indemnity is not known: no monthly amount is agreed for that day."))
            )
    return End(
        last_day,
        course,
        unworked,
        indemnity,
        None,
        True,
        FORMS[told.reason],
        tuple(because),
        course.unverified,
    )


def _plain(
    told: Ending,
    last_day: date | None,
    by: tuple[date, Message] | None,
    because: tuple[Because, ...],
    *,
    unverified: bool = False,
) -> End:
    conciliation = told.reason in CONCILIATED
    form = FORMS[told.reason]
    return End(last_day, None, 0, None, by, conciliation, form, because, unverified)


FORMS: dict[EndReason, Message] = {
    EndReason.TERM: T("Nothing is told: the contract ends by itself."),
    EndReason.NOTICE: T(
        "The reasons are told in writing to the learner and the referent first. The notice is "
        "handed over against a receipt, served by bailiff, or sent by registered letter."
    ),
    EndReason.GRAVE_BREACH: T(
        "The facts are told by registered letter, by bailiff, or in writing by hand against a "
        "receipt. There is no notice; who invokes the facts proves them."
    ),
    EndReason.FORCE_MAJEURE: T("The contract ends at once, after a talk with the referent."),
    EndReason.LONG_SUSPENSION: T(
        "One of the parties asks for it, in writing. The texts that were read do not say whether a "
        "notice is due: the letter gives one, so that nothing is lacking. Ask the referent."
    ),
    EndReason.ASSIDUITY: T(
        "The operator gives notice to the learner by registered letter or bailiff, with a copy to "
        "you: from then on the training stops at once, without notice."
    ),
    EndReason.WITHDRAWAL: T(
        "The operator tells you of the withdrawal; there is no notice to give."
    ),
    EndReason.CESSATION: T(
        "You tell the learner and the referent. Another accredited company may take the contract "
        "over on the same conditions, with a new contract."
    ),
    EndReason.DEATH: T("Nothing is told: the contract ends by itself."),
}
SENTENCES: dict[EndReason, Message] = {
    EndReason.TERM: T(
        "The contract ends on the last day agreed. It can be extended before, by an amendment, so "
        "that the learner finishes the training plan."
    ),
    EndReason.FORCE_MAJEURE: T(
        "An unforeseen, lasting event that nobody can help and that makes the training impossible "
        "ends the contract at once."
    ),
    EndReason.CESSATION: T(
        "The end of the business, a bankruptcy, a merger or a split ends the contract, unless the "
        "company that takes over is accredited and goes on with it."
    ),
    EndReason.DEATH: T(
        "The death of the learner, of the person who signed for the company, or of the tutor ends "
        "the contract."
    ),
}
DELAYS: dict[EndReason, tuple[Callable[[Law], Delay], Message]] = {
    EndReason.GRAVE_BREACH: (grave_breach, T("Break the contract and tell the facts in writing")),
    EndReason.LONG_SUSPENSION: (
        long_suspension,
        T("From this day either party may end the contract"),
    ),
    EndReason.ASSIDUITY: (
        assiduity,
        T("The learner attends the courses again until this day"),
    ),
}
