"""What the window showed, kept as text: a start paints it before the file is read in full.

It is true or it is not used: a glimpse is that of one day and language, of a file that was
not changed since. Behind it the file is opened and everything is built anew.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

from desktop.ui.todo.shown import HomeState

# What a glimpse is made of; another one is not read.
FORM = 4


@dataclass(frozen=True, slots=True)
class Glimpse:
    """The home page and what stands around it, every text in the language shown.

    Attributes:
        company: The name of the employer.
        people: The learners, by id, name and detail.
        current: Name, detail and initials of the learner chosen, where there is one.
        backup: When the last backup was proven.
        proven: Whether there is one.
        law: Up to when the law is known.
        home: The home page.
    """

    company: str
    people: tuple[tuple[int, str, str], ...]
    current: tuple[str, str, str] | None
    backup: str
    proven: bool
    law: str
    home: HomeState

    def as_text(self) -> str:
        """Return it as it is kept."""
        return json.dumps(
            {
                "form": FORM,
                "company": self.company,
                "people": self.people,
                "current": self.current,
                "backup": self.backup,
                "proven": self.proven,
                "law": self.law,
                "home": self.home.plain(),
            },
            ensure_ascii=False,
        )

    @classmethod
    def of_text(cls, text: str) -> Glimpse | None:
        """Return what was kept, or None where another Tandem kept it in another form."""
        try:
            kept = json.loads(text)
            if kept["form"] != FORM:
                return None
            current = kept["current"]
            return cls(
                kept["company"],
                tuple((key, name, detail) for key, name, detail in kept["people"]),
                None if current is None else (current[0], current[1], current[2]),
                kept["backup"],
                kept["proven"],
                kept["law"],
                HomeState.of_plain(kept["home"]),
            )
        except (ValueError, KeyError, TypeError, IndexError):
            return None
