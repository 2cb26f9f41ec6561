"""What an inspection folder lacks: duties not settled, papers not issued, what the checks found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.documents.catalog import kind_of
from desktop.documents.tandem.folder_facts import Lack
from desktop.kernel.answer import Because
from desktop.kernel.findings import Severity
from desktop.kernel.messages import NT, T
from desktop.rules.agenda.duty import AgendaEntry, Duty, Stand
from desktop.services.agenda import agenda, span_of
from desktop.services.checks import findings
from desktop.services.facts import LearnerFacts
from desktop.services.kept import kept_files
from desktop.services.learners import contracts, learners
from desktop.services.papers.order import Asked
from desktop.services.papers.tandem.folder_papers import Bundled

YEAR_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Lacks:
    """What is missing, as the first pages of a folder say it."""

    undone: tuple[Lack, ...]
    unissued: tuple[Lack, ...]
    found: tuple[Lack, ...]
    unknown: tuple[Because, ...]


def lacks_of(asked: Asked, people: tuple[LearnerFacts, ...], bundled: tuple[Bundled, ...]) -> Lacks:
    """Return what is missing for some learners and for the company, by the day of the folder."""
    names = {one.id: one.name for one in people}
    first = min(
        (one.first_day for one in contracts(asked.workspace) if one.learner_id in names),
        default=asked.today,
    )
    span = span_of(asked.today, asked.today, min(first, asked.today))
    every = agenda(asked.workspace, asked.book, span)
    entries = [
        one
        for one in every.entries
        if (one.duty.learner_id is None or one.duty.learner_id in names)
        and one.duty.due <= asked.today
    ]
    return Lacks(
        undone=tuple(
            _lack(one.duty, names.get(one.duty.learner_id or 0, ""))
            for one in entries
            if one.stand in {Stand.OPEN, Stand.LATE}
        ),
        unissued=tuple(
            _unissued(
                entries,
                names,
                bundled,
                frozenset(one.subject for one in kept_files(asked.workspace)),
            )
        ),
        found=tuple(_found(asked, people)),
        unknown=every.unknown,
    )


def _lack(duty: Duty, who: str) -> Lack:
    return Lack(duty.text, duty.basis, duty.due, who)


def _unissued(
    entries: list[AgendaEntry],
    names: dict[int, str],
    bundled: tuple[Bundled, ...],
    proved: frozenset[str],
) -> Iterator[Lack]:
    """Yield the papers of duties that are said to be done, without proof, and were not issued.

    Those of a kind and a learner are one, such as the payslips of two years.
    """
    wanting: dict[tuple[str, int | None], list[Duty]] = {}
    for one in entries:
        duty = one.duty
        if kind_of(duty.paper) is None or one.stand is not Stand.DONE:
            continue
        told = duty.key in proved or (one.settled is not None and one.settled.reference)
        if not told and not any(_does(paper, duty) for paper in bundled):
            wanting.setdefault((duty.paper, duty.learner_id), []).append(duty)
    for (paper, learner_id), duties in wanting.items():
        kind, first = kind_of(paper), duties[0]
        assert kind is not None  # the others are left out above
        who, several = names.get(learner_id or 0, ""), len(duties) > 1
        what = (
            NT("{paper} ({count} time)", "{paper} ({count} times)", len(duties), paper=kind.title)
            if several
            else T("{paper}: {duty}", paper=kind.title, duty=first.text)
        )
        yield Lack(what, first.basis, first.due, who, duties[-1].due if several else None)


def _does(paper: Bundled, duty: Duty) -> bool:
    """Return whether a paper is the one a duty asks for: of its kind, learner, month or year."""
    if (paper.kind, paper.learner_id) != (duty.paper, duty.learner_id):
        return False
    if duty.month is not None:
        return paper.month == duty.month
    year = _year_of(duty)
    return year is None or paper.year is None or paper.year == year


def _year_of(duty: Duty) -> int | None:
    """Return the year a duty that comes back each year is about: its key ends with it."""
    last = duty.key.rpartition(":")[2]
    return int(last) if len(last) == YEAR_DIGITS and last.isdigit() else None


def _found(asked: Asked, people: tuple[LearnerFacts, ...]) -> Iterator[Lack]:
    names = {one.name for one in people}
    others = {one.name for one in learners(asked.workspace)} - names
    for one in findings(asked.workspace, asked.book, asked.today):
        name = dict(one.text.params).get("name")
        if one.severity is Severity.NOTE or name in others:
            continue
        who = name if isinstance(name, str) and name in names else ""
        yield Lack(one.text, one.basis, one.on, who)
