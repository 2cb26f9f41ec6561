"""Commands on whole files: demo, export and import, backup and verify."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from desktop.cli.call import Call, today
from desktop.cli.output import Target, say
from desktop.cli.reading import reading
from desktop.cli.secret import password
from desktop.kernel.errors import Refused
from desktop.kernel.messages import NT, T

MOST_LEARNERS, MOST_YEARS = 500, 10
_LARGEST = 1_000_000_000


def run_demo(call: Call) -> int:
    """Write the demo employer, or a larger one of the same kind."""
    from desktop.services.demo import write_demo  # noqa: PLC0415  most commands need no demo

    learners = call.number("--learners", 1, MOST_LEARNERS)
    years = call.number("--years", 1, MOST_YEARS)
    path = call.path()
    _refuse_there(path)
    write_demo(path, learners=learners or 3, years=years or 2)
    say(call.tr(T("Written: {file}", file=str(path))))
    return 0


def run_export(call: Call) -> int:
    """Write everything in a file as JSON."""
    from desktop.services.exchange import export_file  # noqa: PLC0415  as above

    out = call.out()
    assert out is not None  # the option is needed
    target = Target.beside(out, call.path())
    with reading(call.path()) as workspace:
        target.write(export_file(workspace).encode())
    say(call.tr(T("Written: {file}", file=str(out))))
    return 0


def run_import(call: Call) -> int:
    """Make a file from what was exported."""
    from desktop.services.exchange import import_file  # noqa: PLC0415  as above

    out = call.out()
    assert out is not None  # the option is needed
    _refuse_there(out)
    import_file(_text_of(call.path()), out, password())
    say(call.tr(T("Written: {file}", file=str(out))))
    return 0


def run_backup(call: Call) -> int:
    """Copy a file and check the copy."""
    from desktop.services.backup import back_up  # noqa: PLC0415  as above

    out = call.out()
    if out is not None:
        _refuse_there(out)
    report = back_up(call.path(), out, today(), password())
    say(call.tr(T("Written and checked: {file}", file=str(report.path))))
    _count(call, report.tables)
    return 0


def run_verify(call: Call) -> int:
    """Open a file, check it and count what it holds."""
    from desktop.services.backup import verify  # noqa: PLC0415  as above

    report = verify(call.path(), password())
    say(call.tr(T("Whole: {file}", file=str(report.path))))
    _count(call, report.tables)
    say(f"SHA-256 {report.sha256}")
    return 0


def _count(call: Call, tables: Mapping[str, int]) -> None:
    for table, rows in sorted(tables.items()):
        counted = call.tr(NT("{count} row", "{count} rows", rows))
        say(f"  {table}: {counted}")


def _refuse_there(path: Path) -> None:
    if path.exists() or path.is_symlink():
        raise Refused(
            T(
                "There is already a file “{file}”. Choose another name.",
                file=path.name or str(path),
            )
        )
    if not path.parent.is_dir():
        raise Refused(
            T("There is no folder “{folder}”. Choose another one.", folder=str(path.parent))
        )


def _text_of(path: Path) -> str:
    if not path.is_file():
        raise Refused(T("There is no file “{file}” here. Choose another one.", file=path.name))
    try:
        if path.stat().st_size > _LARGEST:
            raise OSError(path)  # noqa: TRY301  it is refused like a file that cannot be read
        return path.read_text("utf-8-sig")
    except (OSError, ValueError):
        raise Refused(
            T("“{file}” cannot be read as a text file. Choose another one.", file=path.name)
        ) from None
