"""The papers of the end, filled from the file."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from desktop.documents.contract.dimona import DimonaFacts, dimona_sheet
from desktop.documents.end.certificate import CertificateFacts, employment_certificate
from desktop.documents.end.letter import LetterFacts, notice_letter
from desktop.kernel.answer import NotKnown
from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.kernel.vocabulary import EndReason
from desktop.law.parameters.agenda import DIMONA_OUT_WORKING_DAYS
from desktop.rules.termination.notice import Method
from desktop.rules.workday import working_day_after
from desktop.services.ending import GROUNDS, Preparation, prepare_end
from desktop.services.ending import Asked as AskedEnd
from desktop.services.papers.contract.papers import dimona_of_contract, receipt_of
from desktop.services.papers.dossier import contract_of, dossier_of, prepared
from desktop.services.papers.order import Asked, Prepared

STOPS = GROUNDS[EndReason.CESSATION]
# What ends a contract on its day, by the grounds of the letter.
WITHOUT_NOTICE: Mapping[str, EndReason] = MappingProxyType(
    {ground: reason for reason, ground in GROUNDS.items()}
)


def prepare_certificate(asked: Asked) -> Prepared:
    """Return the certificate of employment; what was not asked for is left out of it.

    Raises:
        Refused: No learner was chosen, or the learner has no contract.
    """
    facts = CertificateFacts(
        on_request=asked.text("on_request") if asked.yes("asked") else "",
        dossier=dossier_of(asked),
    )
    return prepared(asked, employment_certificate(facts), facts)


def prepare_notice(asked: Asked) -> Prepared:
    """Return the letter of notice, with the days the rules give for it.

    Raises:
        Refused: No learner was chosen, the learner has no contract, the day is none of it, or the
            trial it names is over on that day.
    """
    method = Method(asked.text("method")) if asked.text("method") else None
    given_on, ground = asked.day("given_on"), asked.text("ground")
    found, ended_on = None, _ended_on(asked)
    if ended_on is not None and (method is not None or ground in WITHOUT_NOTICE):
        told = AskedEnd(
            WITHOUT_NOTICE.get(ground, EndReason.NOTICE),
            ended_on,
            method or Method.HAND,
            asked.number("unworked") or 0,
        )
        known = contract_of(asked)
        found = prepare_end(asked.workspace, asked.book, known.id, told, _day_of(asked))
    over = found is not None and found.in_trial is False
    if ground == "trial" and over and given_on is not None:
        raise Refused(
            T(
                "On {day} the trial period is over: the will of one party does not end the "
                "contract any more. Choose another reason.",
                day=given_on,
            ),
            "ground",
        )
    facts = _letter(asked, method, found)
    return prepared(asked, notice_letter(facts), facts)


def _ended_on(asked: Asked) -> date | None:
    """Return the day the rules of the end count from: that of the letter, or of the company."""
    return asked.day(_day_of(asked))


def _day_of(asked: Asked) -> str:
    return "stops_on" if asked.text("ground") == STOPS else "given_on"


def _letter(asked: Asked, method: Method | None, found: Preparation | None) -> LetterFacts:
    end = None if found is None else found.end
    course = None if end is None else end.notice
    because = () if found is None else (found.unknown if end is None else end.because)
    given_on, ground = asked.day("given_on"), asked.text("ground")
    return LetterFacts(
        method=method,
        given_on=given_on,
        tracking=asked.text("tracking"),
        in_trial=None if found is None else found.in_trial,
        days=None if course is None else course.days,
        prolonged=0 if course is None else course.prolonged_by,
        starts_on=None if course is None else course.starts_on,
        ends_on=_ended_on(asked)
        if ground in WITHOUT_NOTICE
        else None
        if end is None
        else end.last_day,
        ground=ground,
        reasons=asked.text("reasons"),
        met_on=asked.day("met_on"),
        unworked=asked.number("unworked"),
        indemnity=None if end is None else end.indemnity,
        because=because,
        dossier=dossier_of(asked),
    )


def prepare_dimona_out(asked: Asked) -> Prepared:
    """Return the data of the Dimona OUT.

    Raises:
        Refused: No learner was chosen, or the learner has no contract.
    """
    dossier = dossier_of(asked)
    last = contract_of(asked).period.last
    declared = dimona_of_contract(asked)
    try:
        law = asked.book.on(last)
        due = working_day_after(last, law[DIMONA_OUT_WORKING_DAYS])
    except NotKnown:
        due = None
    kind = "" if declared is None else declared.type
    receipt = receipt_of(asked, "dimona.out")
    facts = DimonaFacts(out=True, type=kind, due=due, dossier=dossier, receipt=receipt)
    return prepared(asked, dimona_sheet(facts), facts)
