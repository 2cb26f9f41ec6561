"""Everything in a file as text, and a file from that text, lossless both ways."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from enum import Enum
from pathlib import Path
from typing import Any

from sqlalchemy import Column, Engine, LargeBinary, MetaData, Table, insert, select
from sqlalchemy.exc import IntegrityError

from db.base import Base
from db.engine import (
    create_file,
    head_revision,
    known_revisions,
    problems_of,
    upgrade,
)
from db.types import Cents, MonthText
from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.kernel.money import Euro
from desktop.kernel.period import Month
from desktop.services.workspace import Workspace

FORMAT = "tandem-export"
VERSION = 1
# Made from the rest of the file, so no content of it.
DERIVED = frozenset({"glimpse"})


def export_file(workspace: Workspace) -> str:
    """Return everything the file holds as JSON; the same content gives the same text.

    Amounts are text in euro, days and months are ISO text, papers are base64.
    """
    with workspace.reading() as session:
        tables = {
            table.name: [
                {name: _plain(value) for name, value in row.items()}
                for row in session.execute(select(table).order_by(*table.primary_key)).mappings()
            ]
            for table in _tables()
        }
    exported = {
        "format": FORMAT,
        "version": VERSION,
        "schema": head_revision(),
        "tables": tables,
    }
    return json.dumps(exported, ensure_ascii=False, indent=1) + "\n"


def import_file(text: str, target: Path, password: str = "") -> None:
    """Create a file that holds what was exported.

    An older export fills a file of its own schema, which is then brought to the current one.

    Raises:
        Refused: The text is not an export of a version known here, or the file cannot
            be created; then there is none.
    """
    exported = _read(text)
    engine = create_file(target, password, exported["schema"])
    try:
        _fill(engine, exported["schema"], exported["tables"])
        engine.dispose()
        upgrade(target, password=password, keep_copy=False)
        _refuse_problems(target, password)
    except BaseException:
        engine.dispose()
        target.unlink(missing_ok=True)
        raise


def _refuse_problems(target: Path, password: str) -> None:
    if problems_of(target, password):
        raise _broken_reference()


def _tables() -> list[Table]:
    return [table for table in Base.metadata.sorted_tables if table.name not in DERIVED]


def _tables_in(engine: Engine) -> list[Table]:
    """Return the tables of a file of an older schema, each column written as it is today."""
    found = MetaData()
    found.reflect(engine, only=lambda name, _: name not in {*DERIVED, "alembic_version"})
    for table in found.sorted_tables:
        today = Base.metadata.tables.get(table.name)
        for column in table.columns:
            if today is not None and column.name in today.columns:
                column.type = today.columns[column.name].type
    return found.sorted_tables


def _fill(engine: Engine, schema: str, rows: Mapping[str, object]) -> None:
    tables = _tables() if schema == head_revision() else _tables_in(engine)
    checked = _checked(tables, rows)
    try:
        with engine.begin() as connection:
            for table in tables:
                if checked[table.name]:
                    connection.execute(insert(table), checked[table.name])
    except (IntegrityError, OverflowError) as error:
        raise _broken_reference() from error


def _read(text: str) -> dict[str, Any]:
    try:
        read = json.loads(text, parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        raise _no_export() from error
    if not isinstance(read, dict) or read.get("format") != FORMAT:
        raise _no_export()
    version, schema = read.get("version"), read.get("schema")
    if type(version) is not int or not isinstance(schema, str):
        raise _no_export()
    if version > VERSION or schema > head_revision():
        raise Refused(
            T(
                "This export was made by a newer Tandem. Install the newest Tandem, then import "
                "it again."
            )
        )
    tables = read.get("tables")
    if version < VERSION or schema not in known_revisions() or not isinstance(tables, dict):
        raise _no_export()
    return read


def _checked(tables: list[Table], rows: Mapping[str, object]) -> dict[str, list[dict[str, object]]]:
    checked: dict[str, list[dict[str, object]]] = {}
    for table in tables:
        found = rows.get(table.name)
        if not isinstance(found, list):
            raise _damaged(table.name)
        checked[table.name] = list(_rows(table, found))
    for name in rows:
        if name not in checked:
            raise _damaged(name)
    return checked


def _rows(table: Table, rows: list[Any]) -> Iterator[dict[str, object]]:
    names = {column.name for column in table.columns}
    for row in rows:
        if not isinstance(row, dict) or set(row) != names:
            raise _damaged(table.name)
        yield {column.name: _value(table, column, row) for column in table.columns}


def _value(table: Table, column: Column[Any], row: dict[str, Any]) -> object:
    raw = row[column.name]
    if raw is None and column.nullable:
        return None
    try:
        return _stored(column, raw)
    except (ValueError, TypeError, KeyError, binascii.Error) as error:
        number = str(next(iter(row.values())))
        raise Refused(
            T(
                "This export is damaged: the number {number} in the table “{table}” is not as "
                "Tandem writes it. Export again from the original file.",
                number=number,
                table=table.name,
            )
        ) from error


def _stored(column: Column[Any], raw: object) -> object:  # noqa: PLR0911 - one line for each type
    if isinstance(column.type, LargeBinary):
        return base64.b64decode(_typed(raw, str), validate=True)
    if isinstance(column.type, Cents):
        amount = Euro.of(_typed(raw, str))
        return Euro.from_cents(amount.cents)
    if isinstance(column.type, MonthText):
        return Month.parse(_typed(raw, str))
    python = column.type.python_type
    if issubclass(python, Enum):
        return python(_typed(raw, str))
    if issubclass(python, datetime):
        return datetime.fromisoformat(_typed(raw, str))
    if issubclass(python, date):
        return date.fromisoformat(_typed(raw, str))
    return _typed(raw, python)


def _typed(raw: object, kind: type[Any]) -> Any:
    if type(raw) is not kind:
        raise TypeError(f"{raw!r} is not {kind.__name__}")
    if isinstance(raw, str):
        raw.encode()  # half a surrogate pair is no text
    return raw


def _plain(value: object) -> object:
    match value:
        case Euro():
            return value.plain()
        case Month():
            return str(value)
        case Enum():
            return value.value
        case datetime() | date():
            return value.isoformat()
        case bytes():
            return base64.b64encode(value).decode("ascii")
        case _:
            return value


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is no value")


def _no_export() -> Refused:
    return Refused(T("This is not an export of Tandem. Choose a file written by `tandem export`."))


def _damaged(table: str) -> Refused:
    return Refused(
        T(
            "This export is damaged: the table “{table}” is not as Tandem writes it. Export "
            "again from the original file.",
            table=table,
        )
    )


def _broken_reference() -> Refused:
    return Refused(
        T(
            "This export is damaged: a row refers to another that is not in it. Export again "
            "from the original file."
        )
    )
