"""The papers of the tutor, filled from the file."""

from __future__ import annotations

from decimal import Decimal

from desktop.documents.blocks import Form
from desktop.documents.dossier import CompanyPart, ContractPart, Dossier, PlacePart, TutorPart
from desktop.documents.sheet import Sheet
from desktop.documents.tutor.declaration import tutor_declaration
from desktop.documents.tutor.deputy import deputy_notice
from desktop.documents.tutor.experience import OWN, ExperienceFacts, tutor_experience
from desktop.documents.tutor.facts import DeputyFacts, Followed, TutorFacts
from desktop.kernel.answer import Because, NotKnown
from desktop.kernel.errors import Refused
from desktop.kernel.messages import ShortDate, T
from desktop.kernel.period import ONE_DAY, Period, age_on
from desktop.rules.tutor import Experience, eligible_of
from desktop.services.duty import tutor_absences
from desktop.services.employer import tutors
from desktop.services.facts import ContractFacts
from desktop.services.facts import TutorFacts as Known
from desktop.services.learners import contracts, learner
from desktop.services.papers.dossier import company_part, operator_of, place_part, tutor_part
from desktop.services.papers.order import Asked, Prepared
from desktop.services.papers.sheet import given
from desktop.services.papers.source import Subject
from desktop.services.workspace import Workspace

TUTOR, AWAY = "tutor", "tutor_absence"


def tutor_subjects(workspace: Workspace, learner_id: int | None) -> tuple[Subject, ...]:
    """Return the tutors, that of the chosen learner first."""
    own = {one.tutor_id for one in contracts(workspace) if one.learner_id == learner_id}
    every = sorted(tutors(workspace), key=lambda one: one.id not in own)
    return tuple(Subject(f"{TUTOR}:{one.id}", T("{name}", name=one.name)) for one in every)


def away_subjects(workspace: Workspace, learner_id: int | None) -> tuple[Subject, ...]:
    """Return the days tutors are away: those of the chosen learner's tutor first, newest first."""
    own = {one.tutor_id for one in contracts(workspace) if one.learner_id == learner_id}
    names = {one.id: one.name for one in tutors(workspace)}
    newest = sorted(tutor_absences(workspace), key=lambda one: one.first_day, reverse=True)
    return tuple(
        Subject(
            f"{AWAY}:{one.id}",
            T(
                "{kind}, {first} – {last}",
                kind=names.get(one.tutor_id, ""),
                first=ShortDate(one.first_day),
                last=ShortDate(one.last_day),
            ),
        )
        for one in sorted(newest, key=lambda one: one.tutor_id not in own)
    )


def prepare_declaration(asked: Asked) -> Prepared:
    """Return the declaration on honour about a tutor.

    Raises:
        Refused: No tutor was chosen, or it is not in the file any more.
    """
    known = _tutor(asked)
    facts = TutorFacts(
        sheet=Sheet(_dossier(asked, known), given(asked)),
        trades=_trades(asked, known.id),
        trade_since=known.trade_since,
        years=_years(known, asked),
        head_title=known.head_title,
        recognised=known.recognised,
        extract_on=known.extract_on,
        because=_about(asked, known, _years(known, asked)),
    )
    return _prepared(asked, tutor_declaration(facts), facts)


def prepare_experience(asked: Asked) -> Prepared:
    """Return the attestation of the experience of a tutor.

    Raises:
        Refused: No tutor was chosen, it is not in the file any more, or the days are in the wrong
            order.
    """
    known = _tutor(asked)
    first, last = asked.day("first"), asked.day("last")
    if first is not None and last is not None and last < first:
        raise Refused(T("The last day is before the first. Swap them."), "last")
    years = None if first is None or last is None else age_on(first, last + ONE_DAY)
    dossier = _dossier(asked, known, attests=asked.text("kind") == OWN)
    facts = ExperienceFacts(Sheet(dossier, given(asked)), years, _about(asked, known, years))
    return _prepared(asked, tutor_experience(facts), facts)


def prepare_deputy(asked: Asked) -> Prepared:
    """Return the notice that a deputy stands in for a tutor.

    Raises:
        Refused: No days were chosen, or they are not in the file any more.
    """
    number = asked.subject_id(AWAY)
    away = next((one for one in tutor_absences(asked.workspace) if one.id == number), None)
    if away is None:
        raise Refused(T("These days are not in the file any more. Choose others."), "subject")
    every = {one.id: one for one in tutors(asked.workspace)}
    days = Period(away.first_day, away.last_day)
    deputy = every.get(away.deputy_id or 0)
    facts = DeputyFacts(
        sheet=Sheet(_dossier(asked, every[away.tutor_id]), given(asked)),
        first=days.first,
        last=days.last,
        deputy=TutorPart() if deputy is None else tutor_part(deputy),
        followed=tuple(
            Followed(
                learner(asked.workspace, one.learner_id).name,
                operator_of(asked.workspace, one.referent_id),
            )
            for one in _contracts_of(asked.workspace, away.tutor_id)
            if one.period.meet(days) is not None
        ),
    )
    return _prepared(asked, deputy_notice(facts), facts)


def _prepared(asked: Asked, form: Form, facts: object) -> Prepared:
    label = T("Issue “{paper}”", paper=form.title)
    return Prepared(form, label, facts, subject=asked.order.subject)


def _tutor(asked: Asked) -> Known:
    number = asked.subject_id(TUTOR)
    for one in tutors(asked.workspace):
        if one.id == number:
            return one
    raise Refused(T("This tutor is not in the file any more. Choose another one."), "subject")


def _dossier(asked: Asked, known: Known, *, attests: bool = True) -> Dossier:
    """Return the company, the place and the tutor, with the trade where there is one alone.

    The place and the joint committee are those of the contract of the learner who is chosen, or
    else of the newest that the tutor follows.

    Args:
        asked: What is to be printed.
        known: The tutor.
        attests: Whether the company hands the paper out.
    """
    workspace = asked.workspace
    followed = _followed(asked, known.id)
    newest = followed[-1] if followed else None
    company = company_part(workspace)
    place = known.establishment_id if newest is None else newest.establishment_id
    committee = "" if newest is None else newest.joint_committee
    trades = _trades(asked, known.id)
    return Dossier(
        company=company if attests else CompanyPart(),
        place=place_part(workspace, place) if attests else PlacePart(),
        tutor=tutor_part(known),
        contract=ContractPart(
            trade=trades[0] if len(trades) == 1 else "",
            joint_committee=committee or company.joint_committee,
        ),
        made_on=asked.today,
    )


def _trades(asked: Asked, tutor_id: int) -> tuple[str, ...]:
    """Return the trades that a tutor teaches, or the one that was filled in."""
    given = asked.text("trade")
    every = (one.trade.strip() for one in _followed(asked, tutor_id))
    by_name = {trade.casefold(): trade for trade in every if trade}
    return (given,) if given else tuple(by_name.values())


def _followed(asked: Asked, tutor_id: int) -> list[ContractFacts]:
    """Return the contracts a paper of a tutor is about, oldest first.

    That of the learner who is chosen, where this tutor follows it; or else those that did not end
    before the day of the paper; or else all there were.
    """
    every = _contracts_of(asked.workspace, tutor_id)
    going_on = [one for one in every if one.period.last >= asked.today] or every
    of_learner = [one for one in going_on if one.learner_id == asked.order.learner_id]
    return of_learner[-1:] or going_on


def _contracts_of(workspace: Workspace, tutor_id: int) -> list[ContractFacts]:
    own = [one for one in contracts(workspace) if one.tutor_id == tutor_id]
    return sorted(own, key=lambda one: one.first_day)


def _years(known: Known, asked: Asked) -> int | None:
    if known.trade_since is None:
        return None
    return max(age_on(known.trade_since, asked.today), 0)


def _about(asked: Asked, known: Known, years: int | None) -> tuple[Because, ...]:
    """Return what the rules say of the years in the trade; nothing where they are not told."""
    if years is None:
        return ()
    told = Experience(Decimal(years), bool(known.head_title), bool(known.recognised))
    try:
        found = eligible_of(told, asked.book.on(asked.today))
    except NotKnown as missing:
        return missing.because
    return found.about_years
