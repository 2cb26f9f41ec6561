"""What was read of a file and what was made of it, kept until it would come out otherwise."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from contextlib import AbstractContextManager, contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TypeVar, cast

from sqlalchemy import event
from sqlalchemy.orm import ORMExecuteState, Session

from desktop.kernel.answer import NotKnown
from desktop.kernel.errors import Refused

F = TypeVar("F")


@dataclass(frozen=True, slots=True)
class Known:
    """What was read or made.

    Attributes:
        value: It is frozen.
        tables: Those it comes from; of any where none is named.
        parts: What it was made of; None where it was read from the rows themselves.
        given: What else it depends on, such as a day or the law.
    """

    value: object
    tables: frozenset[str]
    parts: tuple[Part, ...] | None
    given: tuple[object, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """Something a value was made of.

    Attributes:
        ask: Asks for the reading it is, or is in, as it is now.
        pick: Takes it out of that.
        value: What it was.
    """

    ask: Callable[[], Known]
    pick: Callable[[object], object]
    value: object


@dataclass(slots=True)
class _Making:
    """What is noted while a value is being made."""

    tables: set[str] = field(default_factory=set)
    parts: dict[tuple[str, object], Part] = field(default_factory=dict)
    from_rows: bool = False


# The values that are being made, the outermost first.
_making: ContextVar[tuple[_Making, ...]] = ContextVar("making", default=())


@contextmanager
def tables_read() -> Iterator[set[str]]:
    """Give the set of the tables that are read inside, as it fills."""
    making = _Making()
    around = _making.set((*_making.get(), making))
    try:
        yield making.tables
    finally:
        _making.reset(around)


def note_reading(session: Session) -> None:
    """Let a session tell what is being made which tables it reads."""
    if _making.get():
        event.listen(session, "do_orm_execute", _note_tables)


def _note_tables(state: ORMExecuteState) -> None:
    read = {str(one.local_table) for one in state.all_mappers}
    for one in _making.get():
        one.tables.update(read)
    for innermost in _making.get()[-1:]:
        innermost.from_rows = True


class Readings:
    """The readings of an open file, by name.

    A step of the user touches tables. What was read from them is read again, the next time it
    is asked for. What was made of readings is looked at part by part first: where every part is
    what it was, so is what was made of them, and it is not made again. An absence of one learner
    leaves what was made for the nineteen others.

    Args:
        reading: Gives a session to read with.

    Attributes:
        known: What need not be read again.
    """

    def __init__(self, reading: Callable[[], AbstractContextManager[Session]]) -> None:
        self._reading = reading
        self.known: dict[str, Known] = {}
        self._before: dict[str, Known] = {}  # a step touched their tables since
        self._made: dict[str, tuple[tuple[object, ...], object]] = {}

    def once(self, name: str, read: Callable[[Session], F], given: tuple[object, ...] = ()) -> F:
        """Return what is read; see ``Workspace.once`` and ``Workspace.derived``."""
        found = self._find(name, read, given)
        which = name, tuple(map(id, given))  # the part holds them, so that no other is called so
        self._note(which, partial(self._find, name, read, given), _whole, found)
        return cast("F", found.value)

    def part(self, name: str, read: Callable[[Session], dict[int, F]], key: int, empty: F) -> F:
        """Return what is read for one key; see ``Workspace.part``."""

        def pick(whole: object) -> F:
            return cast("dict[int, F]", whole).get(key, empty)

        found = self._find(name, read, ())
        self._note((name, key), partial(self._find, name, read, ()), pick, found)
        return pick(found.value)

    def made_of(self, name: str, make: Callable[[], F], given: tuple[object, ...]) -> F:
        """Return what is made of what is given alone; see ``Workspace.made_of``."""
        before = self._made.get(name)
        if before is None or before[0] != given:
            before = self._made[name] = given, make()
        return cast("F", before[1])

    def forget(self, touched: Collection[str]) -> None:
        """Look again at what comes from tables that a step touched."""
        for name, known in list(self.known.items()):
            if not known.tables:
                del self.known[name]
            elif not known.tables.isdisjoint(touched):
                self._before[name] = self.known.pop(name)

    def _find(
        self, name: str, read: Callable[[Session], object], given: tuple[object, ...]
    ) -> Known:
        known = self.known.get(name)
        if known is not None and known.given == given:
            return known
        before = self._before.pop(name, None)
        found = None if before is None or before.given != given else _as_it_was(before)
        if found is None:
            found = self._read(read, given, before or known)
        self.known[name] = found
        return found

    def _read(
        self, read: Callable[[Session], object], given: tuple[object, ...], before: Known | None
    ) -> Known:
        making = _Making()
        around = _making.set((*_making.get(), making))
        try:
            with self._reading() as session:
                value = read(session)
        finally:
            _making.reset(around)
        if before is not None:
            value = _as_before(before.value, value)
        parts = None if making.from_rows else tuple(making.parts.values())
        return Known(value, frozenset(making.tables), parts, given)

    def _note(
        self,
        name: tuple[str, object],
        ask: Callable[[], Known],
        pick: Callable[[object], object],
        found: Known,
    ) -> None:
        making = _making.get()
        for one in making:
            one.tables.update(found.tables)
        for innermost in making[-1:]:
            innermost.parts.setdefault(name, Part(ask, pick, pick(found.value)))


def _as_it_was(known: Known) -> Known | None:
    """Return what was made, where everything it was made of is what it was; None otherwise."""
    if known.parts is None:
        return None
    tables: set[str] = set()
    try:
        for part in known.parts:
            now = part.ask()
            if not _same(part.pick(now.value), part.value):
                return None
            tables |= now.tables
    except (Refused, NotKnown):
        return None  # a part is not to be had any more: who makes it again hears why
    return replace(known, tables=frozenset(tables))


def _whole(value: object) -> object:
    return value


def _same(one: object, other: object) -> bool:
    return one is other or one == other


def _as_before(before: object, now: object) -> object:
    """Return what is read now, with the very objects of before wherever they are equal.

    What is the same object need not be compared field by field.
    """
    if now == before:
        return before
    if isinstance(before, dict) and isinstance(now, dict):
        return {key: _either(before.get(key), value) for key, value in now.items()}
    if type(before) is type(now) is tuple:
        old = (*before, *now[len(before) :])
        return tuple(_either(was, value) for was, value in zip(old, now, strict=False))
    return now


def _either(before: object, now: object) -> object:
    return before if before == now else now
