"""``tandem agenda``: every duty, by when, why; ``tandem settle``: that one is done."""

from __future__ import annotations

from types import MappingProxyType

from desktop.cli.call import Call, today
from desktop.cli.output import Target, say, say_json
from desktop.cli.reading import reading
from desktop.cli.values import because_json, because_lines
from desktop.kernel.errors import Refused, WrongUse
from desktop.kernel.messages import NT, ShortDate, T
from desktop.kernel.vocabulary import DutyState
from desktop.language.translator import Translator
from desktop.rules.agenda.agenda import Agenda
from desktop.rules.agenda.duty import AgendaEntry, Stand
from desktop.services.agenda import agenda, span_of
from desktop.services.inputs import read_date
from desktop.services.learners import learner
from desktop.services.own_law import law_of
from desktop.services.workspace import Workspace

STANDS = MappingProxyType(
    {
        Stand.OPEN: T("to do"),
        Stand.LATE: T("late"),
        Stand.DONE: T("done"),
        Stand.NOT_APPLICABLE: T("does not apply"),
    }
)


def run(call: Call) -> int:
    """Print the agenda, or write it as a calendar file."""
    day = call.day() or today()
    until = read_date(call.options["--until"], "--until") if call.has("--until") else None
    since = read_date(call.options["--since"], "--since") if call.has("--since") else None
    span = span_of(day, until, since)
    if span.until < span.since:
        raise Refused(T("“{name}” comes before “{other}”.", name="--until", other="--since"))
    number = call.number("--learner")
    with reading(call.path()) as workspace:
        if number is not None:
            learner(workspace, number)  # refuses a number that is not in the file
        found = _of(agenda(workspace, law_of(workspace, call.book), span), number)
    if call.has("--ics"):
        out = call.out()
        if out is None:
            raise WrongUse(T("{word} is missing: {usage}", word="-o", usage=call.command.usage))
        from desktop.services.calendar_file import (  # noqa: PLC0415 - only when it is asked
            calendar_file,
        )

        Target.beside(out, call.path()).write(calendar_file(found, call.tr, day))
        say(call.tr(T("Written: {file}", file=str(out))))
    elif call.has("--json"):
        say_json(as_json(found, call))
    else:
        _show(found, call.tr)
    return 0


def run_settle(call: Call) -> int:
    """Write down that a duty was done, or that it does not apply; or open it again."""
    key, state = call.words[1], call.choice("--state", ("done", "not_applicable", "open"))
    day = call.day() or today()
    from desktop.services.duty import (  # noqa: PLC0415 - this command alone writes
        open_duty_again,
        settle_duty,
    )

    workspace = Workspace.open(call.path())
    try:
        if state == "open":
            open_duty_again(workspace, key)
        else:
            span = span_of(day)
            keys = {
                one.duty.key
                for one in agenda(workspace, law_of(workspace, call.book), span).entries
            }
            if key not in keys:
                raise Refused(
                    T("There is no duty “{key}”. `tandem agenda` lists them.", key=key), "KEY"
                )
            settle_duty(
                workspace,
                key,
                DutyState(state or "done"),
                day,
                reference=call.options.get("--reference", ""),
                reason=call.options.get("--reason", ""),
            )
    finally:
        workspace.close()
    say(call.tr(T("Written down: {key}", key=key)))
    return 0


def as_json(found: Agenda, call: Call) -> dict[str, object]:
    """Return an agenda as programs read it."""
    return {
        "file": str(call.path()),
        "on": (call.day() or today()).isoformat(),
        "duties": [_entry(entry, call.tr) for entry in found.entries],
        "unknown": because_json(found.unknown, call.tr),
    }


def _of(found: Agenda, number: int | None) -> Agenda:
    if number is None:
        return found
    return Agenda(
        tuple(one for one in found.entries if one.duty.learner_id == number), found.unknown
    )


def _entry(entry: AgendaEntry, tr: Translator) -> dict[str, object]:
    duty, settled = entry.duty, entry.settled
    return {
        "code": duty.code,
        "key": duty.key,
        "due": duty.due.isoformat(),
        "state": entry.stand.value,
        "text": tr(duty.text),
        "basis": tr(duty.basis),
        "paper": duty.paper or None,
        "learner": duty.learner_id,
        "unverified": duty.unverified,
        "settled_on": settled.on.isoformat() if settled else None,
        "reference": (settled.reference or None) if settled else None,
        "reason": (settled.reason or None) if settled else None,
    }


def _show(found: Agenda, tr: Translator) -> None:
    for entry in found.entries:
        duty = entry.duty
        say(
            tr(
                T(
                    "{day}  {state}: {text} [{basis}] ({key})",
                    day=ShortDate(duty.due),
                    state=STANDS[entry.stand],
                    text=duty.text,
                    basis=duty.basis,
                    key=duty.key,
                )
            )
        )
    for text in because_lines(found.unknown, tr):
        say(text)
    waiting = sum(entry.stand in {Stand.OPEN, Stand.LATE} for entry in found.entries)
    say(tr(NT("{count} duty to do.", "{count} duties to do.", waiting)))
