"""One open file: reading it, changing it, taking changes back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from db.engine import (
    create_file,
    head_revision,
    open_file,
    open_read_only,
    revision_of,
    upgrade,
)
from db.history import UNRECORDED, Conflict, RowChange, apply, as_json, recorded
from db.models import JournalEntry
from db.recovery import copy_aside, is_cut_short
from db.refusals import refusing
from desktop.kernel.errors import Refused
from desktop.kernel.messages import Message, T, Value
from desktop.kernel.money import Euro
from desktop.law.book import LawBook
from desktop.law.shipped import shipped_law
from desktop.services.lock import FileLock
from desktop.services.readings import Readings, note_reading, tables_read

KEPT_STEPS = 100
JOURNAL = JournalEntry.__tablename__


def now() -> datetime:
    """Return the time of the computer, in UTC, for the journal alone."""
    stamp = datetime.now(UTC)  # noqa: TID251 - the journal notes real time
    return stamp.replace(tzinfo=None, microsecond=0)


def told(label: Message) -> str:
    """Return what a step did, for the journal: in the source language, its values filled in."""
    one = label.plural is None or label.count == 1
    text = label.msgid if one else str(label.plural)
    return text.format_map({name: _told(value) for name, value in label.params})


def _told(value: Value) -> str:
    match value:
        case Message():
            return told(value)
        case Euro():
            return value.plain()
        case _:
            return str(value)


@dataclass(frozen=True, slots=True)
class Step:
    """What one intention of the user changed."""

    label: Message
    changes: tuple[RowChange, ...]

    @property
    def touched(self) -> frozenset[str]:
        """The tables the step touched."""
        return frozenset(change.table for change in self.changes)


Listener = Callable[[frozenset[str]], None]
F = TypeVar("F")


@dataclass
class Workspace:
    """The file the user works on.

    Attributes:
        path: Where the file is.
        listeners: Told which tables a step touched.
        done: Steps that can be taken back, newest last.
        undone: Steps that can be done again, newest last.
        clock: The time the journal notes.
        law: The law that what is written down is held against.
        scratch: Where a copy lies that is read instead of the file.
    """

    engine: Engine
    path: Path
    lock: FileLock | None = None
    listeners: list[Listener] = field(default_factory=list)
    done: list[Step] = field(default_factory=list)
    undone: list[Step] = field(default_factory=list)
    clock: Callable[[], datetime] = now
    law: LawBook = field(default_factory=shipped_law)
    scratch: TemporaryDirectory[str] | None = None
    readings: Readings = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Begin with nothing read."""
        self.readings = Readings(self.reading)

    @classmethod
    def open(cls, path: Path, password: str = "") -> Workspace:
        """Open a file for work; nobody else can meanwhile.

        Raises:
            Refused: It cannot be opened; the reason says what to do.
        """
        lock = FileLock.take(path)
        try:
            return cls(open_file(path, password), path, lock)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def open_to_read(cls, path: Path, password: str = "") -> Workspace:
        """Open a file to read it, also while another Tandem has it open.

        The file is not written and not locked. One of an older schema, or whose last
        change was cut short, is copied aside, and the copy is put right and read.

        Raises:
            Refused: It cannot be opened; the reason says what to do.
        """
        with refusing(path):
            if not is_cut_short(path):
                engine = open_read_only(path, password)
                if revision_of(path, password) == head_revision():
                    return cls(engine, path)
                engine.dispose()
            scratch = TemporaryDirectory(prefix="tandem-", ignore_cleanup_errors=True)
            try:
                copy = copy_aside(path, Path(scratch.name), password)
                open_read_only(copy, password).dispose()
                upgrade(copy, password=password, keep_copy=False)
                return cls(open_read_only(copy, password), path, scratch=scratch)
            except BaseException:
                scratch.cleanup()
                raise

    @classmethod
    def create(cls, path: Path, password: str = "") -> Workspace:
        """Create an empty file and open it.

        Raises:
            Refused: It cannot be created; the reason says what to do.
        """
        lock = FileLock.take(path)
        try:
            return cls(create_file(path, password), path, lock)
        except BaseException:
            lock.release()
            raise

    def close(self) -> None:
        """Let the file go."""
        self.engine.dispose()
        if self.lock is not None:
            self.lock.release()
        if self.scratch is not None:
            self.scratch.cleanup()

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Give a session to read with; nothing it holds is kept."""
        with refusing(self.path), Session(self.engine) as session:
            note_reading(session)
            yield session

    def once(self, name: str, read: Callable[[Session], F]) -> F:
        """Return what ``read`` finds in the file, read again once a step touched its tables.

        A page asks the same of each of twenty learners: the rows of a table are read together,
        the first time. What is read is frozen. The key that changes the hours of a Monday does
        not read the pay of five years again.

        Args:
            name: What it is called; one reading has one name.
            read: Reads it.
        """
        return self.readings.once(name, read)

    def part(self, name: str, read: Callable[[Session], dict[int, F]], key: int, empty: F) -> F:
        """Return what ``read`` finds for one key, such as the absences of one contract.

        What is made of it is made again when that changes, and not when the rest does.

        Args:
            name: What the reading of all keys is called.
            read: Reads all of them together.
            key: The key.
            empty: What there is for a key nothing was read for.
        """
        return self.readings.part(name, read, key, empty)

    def derived(self, name: str, make: Callable[[], F], *given: object) -> F:
        """Return what is made of several readings, made again once one of them came out otherwise.

        Args:
            name: What it is called.
            make: Reads and makes it; what it returns is frozen.
            *given: What it depends on besides the file, such as a day or the law.
        """

        def read(_session: Session) -> F:
            return make()

        return self.readings.once(name, read, given)

    def made_of(self, name: str, make: Callable[[], F], *given: object) -> F:
        """Return what is made of some facts alone, made again once they are others.

        Args:
            name: What it is called.
            make: Makes it, and reads nothing; what it returns is frozen.
            *given: All that it is made of.
        """
        return self.readings.made_of(name, make, given)

    def tables_read(self) -> AbstractContextManager[set[str]]:
        """Note the tables that are read inside: who shows what was read follows them."""
        return tables_read()

    @contextmanager
    def keeping(self) -> Iterator[Session]:
        """Give a session for what is made from the rest of the file: it is no step."""
        with refusing(self.path), Session(self.engine) as session, session.begin():
            yield session

    @contextmanager
    def changing(self, label: Message) -> Iterator[Session]:
        """Give a session to change the file with, as one step.

        The step is kept whole or not at all. When it is kept it can be taken
        back, the journal tells of it, and whoever listens is told which tables
        it touched. Nothing changed is no step.
        """
        with (
            refusing(self.path),
            Session(self.engine) as session,
            session.begin(),
            recorded(session) as changes,
        ):
            yield session
            session.flush()
            kept = [change for change in changes if change.table not in UNRECORDED]
            if kept:
                self._note(session, label, kept)
        if not kept:
            return
        self.readings.forget({change.table for change in changes})
        step = Step(label, tuple(kept))
        self.done.append(step)
        del self.done[:-KEPT_STEPS]
        self.undone.clear()
        self._tell(step)

    def undo(self) -> Message:
        """Take the last step back and return its label.

        Raises:
            Refused: There is none, or the file was changed since by something else.
        """
        if not self.done:
            raise Refused(T("There is nothing to undo."))
        step = self.done[-1]
        inverse = [change.inverse() for change in reversed(step.changes)]
        self._apply(inverse, T("Undo: {step}", step=step.label))
        self.undone.append(self.done.pop())
        self._tell(step)
        return step.label

    def redo(self) -> Message:
        """Do the last step taken back again and return its label.

        Raises:
            Refused: There is none, or the file was changed since by something else.
        """
        if not self.undone:
            raise Refused(T("There is nothing to redo."))
        step = self.undone[-1]
        self._apply(list(step.changes), T("Redo: {step}", step=step.label))
        self.done.append(self.undone.pop())
        self._tell(step)
        return step.label

    def _apply(self, changes: list[RowChange], label: Message) -> None:
        try:
            with refusing(self.path), Session(self.engine) as session, session.begin():
                apply(session, changes)
                self._note(session, label, changes)
            self.readings.forget({change.table for change in changes} | {JOURNAL})
        except Conflict as conflict:
            raise Refused(
                T("This step cannot be taken back: the file was changed since.")
            ) from conflict

    def _note(self, session: Session, label: Message, changes: list[RowChange]) -> None:
        session.add(JournalEntry(at=self.clock(), label=told(label), changes=as_json(changes)))

    def _tell(self, step: Step) -> None:
        for listener in list(self.listeners):
            listener(step.touched)
