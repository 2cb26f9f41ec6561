"""Whether a contract stands on an agrément: ``accreditation.missing`` and its neighbours."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from desktop.kernel.answer import NotKnown
from desktop.kernel.findings import Finding, Severity
from desktop.kernel.messages import Message, T
from desktop.law.book import LawBook
from desktop.rules.accreditation import definitive_due
from desktop.rules.agenda.accreditation import SOURCE_BEFORE
from desktop.rules.withdrawal import SOURCE_WITHDRAWAL
from desktop.services.duty_facts import AccreditationFacts
from desktop.services.facts import ContractFacts

BEFORE = T("{source}", source=SOURCE_BEFORE)
WITHDRAWAL = T("{source}", source=SOURCE_WITHDRAWAL)


def check_accreditation(
    found: ContractFacts, held: tuple[AccreditationFacts, ...], book: LawBook, today: date
) -> Iterator[Finding]:
    """The establishment is accredited for the trade before the contract is concluded, and stays so.

    A contract without trade or establishment is not looked at: it is asked for them.
    """
    if not found.trade.strip() or found.establishment_id is None:
        return
    one = _of(found, held)
    if one is None:
        text = T(
            "No accreditation of the establishment for the trade “{trade}” is in the file. Note it "
            "under Company, with its dates.",
            trade=found.trade,
        )
        yield _finding("accreditation.missing", Severity.WARNING, text, found.first_day)
        return
    ended = one.withdrawn_on or one.refused_on
    if ended is not None and ended <= today:
        yield _ended(one, ended)
        return
    yield from _since(found, one, today)
    yield from _waiting(one, book, today)
    if one.suspended_on is not None and one.suspended_on <= today:
        text = T(
            "The accreditation for the trade “{trade}” is suspended since {day}: the learner goes "
            "to the operator alone and you go on paying the monthly amount.",
            trade=one.trade,
            day=one.suspended_on,
        )
        yield _finding("accreditation.suspended", Severity.WARNING, text, one.suspended_on)


def _of(found: ContractFacts, held: tuple[AccreditationFacts, ...]) -> AccreditationFacts | None:
    asked = found.establishment_id, found.trade.strip().casefold()
    return next(
        (one for one in held if (one.establishment_id, one.trade.strip().casefold()) == asked), None
    )


def _ended(one: AccreditationFacts, ended: date) -> Finding:
    if one.withdrawn_on is not None:
        text = T(
            "The accreditation for the trade “{trade}” was withdrawn on {day}: the contract ends "
            "that day. Note the end under File and pay the indemnity.",
            trade=one.trade,
            day=ended,
        )
        return _finding("accreditation.withdrawn", Severity.BREACH, text, ended, WITHDRAWAL)
    text = T(
        "The accreditation for the trade “{trade}” was refused on {day}: without it nobody is "
        "trained. Ask the operator, or OFFA for mediation.",
        trade=one.trade,
        day=ended,
    )
    return _finding("accreditation.refused", Severity.BREACH, text, ended)


def _since(found: ContractFacts, one: AccreditationFacts, today: date) -> Iterator[Finding]:
    obtained = min((day for day in (one.provisional_on, one.definitive_on) if day), default=None)
    concluded = found.concluded_on or found.first_day
    if obtained is None and concluded <= today:
        text = T(
            "The contract was concluded on {day}, and the accreditation for the trade “{trade}” "
            "has not been granted. Ask the operator for it now.",
            day=concluded,
            trade=one.trade,
        )
        yield _finding("accreditation.not-granted", Severity.BREACH, text, concluded)
    elif obtained is not None and obtained > concluded:
        text = T(
            "The contract was concluded on {day}, before the accreditation for the trade “{trade}” "
            "was granted on {granted}. Ask the operator how to put it right.",
            day=concluded,
            trade=one.trade,
            granted=obtained,
        )
        yield _finding("accreditation.late", Severity.BREACH, text, concluded)


def _waiting(one: AccreditationFacts, book: LawBook, today: date) -> Iterator[Finding]:
    if one.provisional_on is None or one.definitive_on is not None:
        return
    try:
        delay = definitive_due(book.on(one.provisional_on))
    except NotKnown as missing:
        text = missing.because[0].text
        yield _finding("accreditation.unknown", Severity.NOTE, text, one.provisional_on)
        return
    if delay.by < today:
        text = T(
            "The accreditation for the trade “{trade}” has been provisional since {since}: the "
            "definitive one was due by {by}. Ask the operator for it.",
            trade=one.trade,
            since=one.provisional_on,
            by=delay.by,
        )
        yield _finding("accreditation.provisional", Severity.WARNING, text, delay.by)


def _finding(
    code: str, severity: Severity, text: Message, on: date, basis: Message = BEFORE
) -> Finding:
    return Finding(code, severity, text, basis, on, "employer")
