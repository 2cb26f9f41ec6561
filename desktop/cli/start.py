"""Starting a command: its module is imported here, when it runs, and not before."""
# ruff: noqa: PLC0415  that is what this module is for

from __future__ import annotations

from desktop.cli.call import Call


def window(call: Call) -> int:
    """Open the window."""
    from desktop.cli.window import run_window

    return run_window(call)


def demo(call: Call) -> int:
    """Write the demo employer."""
    from desktop.cli.file import run_demo

    return run_demo(call)


def calc(call: Call) -> int:
    """Answer a rule."""
    from desktop.cli.calc import run

    return run(call)


def check(call: Call) -> int:
    """List the findings on a file."""
    from desktop.cli.check import run

    return run(call)


def agenda(call: Call) -> int:
    """List the duties."""
    from desktop.cli.agenda import run

    return run(call)


def settle(call: Call) -> int:
    """Settle a duty."""
    from desktop.cli.agenda import run_settle

    return run_settle(call)


def keep(call: Call) -> int:
    """Keep a file as proof."""
    from desktop.cli.kept import run_keep

    return run_keep(call)


def kept(call: Call) -> int:
    """List or write the files kept as proof."""
    from desktop.cli.kept import run_kept

    return run_kept(call)


def pay(call: Call) -> int:
    """Explain the pay of a month."""
    from desktop.cli.pay import run

    return run(call)


def papers(call: Call) -> int:
    """List the papers."""
    from desktop.cli.papers import run_papers

    return run_papers(call)


def print_paper(call: Call) -> int:
    """Write a paper as a PDF."""
    from desktop.cli.papers import run_print

    return run_print(call)


def export(call: Call) -> int:
    """Write a file as JSON."""
    from desktop.cli.file import run_export

    return run_export(call)


def import_file(call: Call) -> int:
    """Make a file from JSON."""
    from desktop.cli.file import run_import

    return run_import(call)


def backup(call: Call) -> int:
    """Copy a file and check the copy."""
    from desktop.cli.file import run_backup

    return run_backup(call)


def verify(call: Call) -> int:
    """Check a file."""
    from desktop.cli.file import run_verify

    return run_verify(call)


def shot(call: Call) -> int:
    """Paint a page."""
    from desktop.cli.window import run_shot

    return run_shot(call)
