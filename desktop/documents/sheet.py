"""A sheet: the dossier of a contract and what was filled in for this paper, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from desktop.documents.blocks import Blank, Block, Cell, Form
from desktop.documents.dossier import Dossier
from desktop.documents.missing import needed, written
from desktop.documents.parts import day
from desktop.kernel.messages import Message, T

VERSION = "2026-1"
PAGE = "papers"
Choices = tuple[tuple[str, Message], ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a sheet says.

    Attributes:
        given: What was filled in, by the names of the inputs of the paper; days as ISO text.
    """

    dossier: Dossier = field(default_factory=Dossier)
    given: Mapping[str, str] = field(default_factory=dict)

    def text(self, name: str) -> Cell:
        """Return what was filled in, or a line to write it on."""
        return written(self.given.get(name, ""))

    def must(self, name: str) -> Cell:
        """Return what was filled in; a mention that must not be missing."""
        return needed(self.given.get(name, ""), f"{PAGE}.{name}")

    def on(self, name: str) -> date | None:
        """Return the day that was filled in."""
        text = self.given.get(name, "")
        return date.fromisoformat(text) if text else None

    def day(self, name: str) -> Cell:
        """Return the day that was filled in, or a line to write it on."""
        return day(self.on(name))

    def must_day(self, name: str) -> Cell:
        """Return the day that was filled in; a mention that must not be missing."""
        return day(self.on(name), f"{PAGE}.{name}")

    def choice(self, name: str, choices: Choices) -> Cell:
        """Return the words of what was chosen, or a line to write it on."""
        return written(dict(choices).get(self.given.get(name, "")))

    def must_choice(self, name: str, choices: Choices) -> Cell:
        """Return the words of what was chosen; a mention that must not be missing."""
        found = dict(choices).get(self.given.get(name, ""))
        return Blank(where=f"{PAGE}.{name}") if found is None else found


def sheet_form(
    name: str,
    title: Message,
    dossier: Dossier,
    blocks: Iterable[Block],
    *,
    subtitle: Message | None = None,
    subject: Message | None = None,
    compact: bool = False,
    french: bool = False,
    version: str = VERSION,
) -> Form:
    """Return a paper of the company about a learner, or about something else that is named."""
    learner = dossier.learner.name
    return Form(
        id=name,
        title=title,
        version=version,
        blocks=tuple(blocks),
        organisation=dossier.company.name,
        subtitle=subtitle,
        compact=compact,
        french=french,
        subject=subject or (T("{name}", name=learner) if learner else None),
    )
