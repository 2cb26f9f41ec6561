"""Amendments and annexes, filled from the file as it stood before and after the change."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from types import MappingProxyType

from desktop.documents.change.paper import ChangeFacts, change_paper
from desktop.documents.dossier import Dossier
from desktop.kernel.messages import Message, ShortDate, T
from desktop.rules.contract_paper import Change, Paper
from desktop.services.papers.dossier import contract_of, dossier_for, learner_part
from desktop.services.papers.order import Asked, Prepared

Told = tuple[Message | str, ...]


def prepare_amendment(asked: Asked) -> Prepared:
    """Return an amendment.

    Raises:
        Refused: No learner was chosen, or the learner has no contract.
    """
    return _prepare(asked, Paper.AMENDMENT)


def prepare_annex(asked: Asked) -> Prepared:
    """Return an annex.

    Raises:
        Refused: No learner was chosen, or the learner has no contract.
    """
    return _prepare(asked, Paper.ANNEX)


def _prepare(asked: Asked, paper: Paper) -> Prepared:
    found = contract_of(asked)
    text = asked.text("change")
    change = Change(text) if text else None
    since = asked.day("since") or _begun(asked, change)
    on = since or asked.today
    after = dossier_for(asked.workspace, asked.book, found, on, asked.today)
    before = dossier_for(asked.workspace, asked.book, found, on - timedelta(days=1), asked.today)
    # Who is a minor on the day of signing signs with a representative, whatever the day of effect.
    signing = learner_part(asked.workspace, asked.book, found.learner_id, asked.today)
    old, new = _told(change, before, before=True), _told(change, after, before=False)
    if change is Change.DURATION and since is not None and since > found.last_day:
        old, new = new, ()  # the file still ends before the day of effect
    told_old, told_new = asked.text("old"), asked.text("new")
    if change not in _DATED and since is not None and since > asked.today:
        # What the file says is of today. Whether it is still what was or already what comes, it
        # does not tell: it stands beside what was told, and not alone.
        old, new = new if told_new else (), new if told_old else ()
    if told_old and _says(change, new, told_old):
        new = ()
    if told_new and _says(change, old, told_new):
        old = ()
    facts = ChangeFacts(
        paper=paper,
        change=change,
        number=asked.number("number"),
        old=(told_old,) if told_old else old,
        # What the file says of after is not new where it says the same of before.
        new=(told_new,) if told_new else () if new == old else new,
        since=since,
        reason=asked.text("reason"),
        opinion_on=asked.day("opinion_on"),
        condition=asked.text("condition"),
        effect=asked.text("effect"),
        dossier=replace(after, learner=signing),
    )
    form = change_paper(facts)
    name = after.learner.name
    label = (
        T("Issue an amendment for {name}", name=name)
        if paper is Paper.AMENDMENT
        else T("Issue an annex for {name}", name=name)
    )
    return Prepared(form, label, facts, found.id)


def _says(change: Change | None, values: Told, text: str) -> bool:
    """Return whether a text tells what the file says: its name, or all of what has none."""
    words = [one for one in values if isinstance(one, str)]
    return bool(words) and all(one in text for one in (words[:1] if change in _NAMED else words))


def _begun(asked: Asked, change: Change | None) -> date | None:
    """Return when the last change of a level of the file began; others have no date in it."""
    if change is not Change.LEVEL:
        return None
    steps = [one.since for one in contract_of(asked).levels]
    return steps[-1] if len(steps) > 1 else None


def _told(change: Change | None, dossier: Dossier, *, before: bool) -> Told:
    """Return what the file says of a thing; only a level has a past in it."""
    if change is Change.LEVEL:
        return _level(dossier)
    if before or change is None:
        return ()
    return tuple(part for part in _NOW[change](dossier) if part)


def _level(dossier: Dossier) -> Told:
    contract = dossier.contract
    if contract.level is None:
        return ()
    level = T("Level {level}", level=contract.level.value)
    if contract.monthly is None:
        return (level,)
    return (level, T("{amount} a month", amount=contract.monthly))


def _duration(dossier: Dossier) -> Told:
    contract = dossier.contract
    if contract.agreed_last_day is None or contract.months is None:
        return ()
    last = ShortDate(contract.agreed_last_day)
    return (T("to {last}, {months} months", last=last, months=contract.months),)


def _tutor(dossier: Dossier) -> Told:
    tutor = dossier.tutor
    return (tutor.name, T("NISS {number}", number=tutor.niss) if tutor.niss else "")


def _place(dossier: Dossier) -> Told:
    return (dossier.place.number, *dossier.place.address)


def _committee(dossier: Dossier) -> Told:
    return (dossier.contract.joint_committee,)


def _referent(dossier: Dossier) -> Told:
    return (dossier.operator.referent, dossier.operator.phone, dossier.operator.email)


def _operator(dossier: Dossier) -> Told:
    return (dossier.operator.name, *dossier.operator.address)


def _learner(dossier: Dossier) -> Told:
    learner = dossier.learner
    return (learner.name, *learner.address, learner.phone, learner.email)


def _timetable(_dossier: Dossier) -> Told:
    return (T("the grid of article 5 that is attached"),)


_NAMED = frozenset({Change.TUTOR, Change.JOINT_COMMITTEE, Change.REFERENT, Change.OPERATOR})
# What has days of its own in the file, and the grid that is attached, which is the new one.
_DATED = frozenset({Change.LEVEL, Change.DURATION, Change.TIMETABLE, None})
_NOW: Mapping[Change, Callable[[Dossier], Told]] = MappingProxyType(
    {
        Change.DURATION: _duration,
        Change.TUTOR: _tutor,
        Change.ESTABLISHMENT: _place,
        Change.JOINT_COMMITTEE: _committee,
        Change.REFERENT: _referent,
        Change.OPERATOR: _operator,
        Change.LEARNER_DETAILS: _learner,
        Change.TIMETABLE: _timetable,
    }
)
