"""The work from which young workers are barred: resources/law/lists/forbidden_work.toml."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from desktop.kernel.messages import Bilingual
from desktop.law.lists import Fields, LawList, load_list
from desktop.paths import RESOURCES

FILE = RESOURCES / "law" / "lists" / "forbidden_work.toml"


@dataclass(frozen=True, slots=True)
class ForbiddenWork:
    """One entry of the list.

    Attributes:
        code: Its number in the annex, such as ``"B9"`` or ``"A3e"``.
        text: What is forbidden; the Dutch is our translation.
        heading: The heading it stands under, where there is one.
        items: The dashes printed below it.
        repealed: Whether the annex keeps only its number.
        trades: Words of ours that help to find it.
    """

    code: str
    text: Bilingual
    heading: Bilingual | None
    items: tuple[Bilingual, ...]
    repealed: bool
    trades: tuple[str, ...]

    @property
    def part(self) -> str:
        """The part of the annex: A agents, B processes and works, C places."""
        return self.code[0]

    def speaks_of(self, words: Iterable[str]) -> bool:
        """Return whether one of ``words`` stands in it, in either language, accents apart."""
        texts = (self.text, *self.items, *((self.heading,) if self.heading else ()))
        whole = _bare(" ".join((*self.trades, *(f"{one.fr} {one.nl}" for one in texts))))
        return any(_bare(word) in whole for word in words)


@lru_cache(maxsize=1)
def forbidden_works() -> LawList[ForbiddenWork]:
    """Return the list, in the order of the annex."""
    return load_list(FILE, _read)


def _read(fields: Fields) -> ForbiddenWork:
    heading = fields.get("heading")
    return ForbiddenWork(
        fields["code"],
        Bilingual(fields["fr"], fields["nl"]),
        Bilingual(**heading) if heading else None,
        tuple(Bilingual(**one) for one in fields.get("items", ())),
        fields.get("repealed", False),
        tuple(fields.get("trades", ())),
    )


def _bare(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(one for one in letters if not unicodedata.combining(one))
