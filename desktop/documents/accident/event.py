"""The accident, the injury, the care, what followed and prevention, in the order of the model."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.documents.accident.part import AccidentPart, box, witnesses
from desktop.documents.blocks import Blank, Block, Cell, Fields, Heading
from desktop.documents.parts import lines
from desktop.kernel.messages import Message, T

Labels = tuple[tuple[str, Message], ...]
PLACE: Labels = (
    ("nature", T("Nature of the accident")),
    ("hours_that_day", T("Timetable of the victim on that day (from – to)")),
    ("place", T("Place of the accident")),
)
POST: Labels = (
    ("post", T("Kind of work post")),
    ("usual_task", T("Activity within the usual trade?")),
    ("other_task", T("If not, which?")),
)
CODES: Labels = (
    ("deviation", T("Deviation (code)")),
    ("agent", T("Material agent (code)")),
)
REPORT: Labels = (
    ("report", T("Official report of the police")),
    ("report_number", T("Number, drawn up at, on, by")),
    ("third_party", T("Could a third party be liable?")),
    ("third_party_who", T("Name, address, insurer and policy number")),
)
INJURY: Labels = (
    ("injury", T("Kind of injury (code)")),
    ("body_part", T("Place of the injury (code)")),
    ("body_side", T("Left or right")),
)
CARE: Labels = (
    ("care_here", T("Was care given in the company?")),
    ("care_on", T("Care given on")),
    ("care_at", T("Care given at")),
    ("carer", T("By whom, in which capacity")),
    ("care", T("Description of the care")),
    ("doctor", T("Outside doctor: INAMI number, name, address")),
    ("doctor_on", T("Seen by the doctor on")),
    ("hospital", T("Hospital: INAMI number, name, address")),
    ("hospital_on", T("Admitted on")),
)
FOLLOWING: Labels = (
    ("outcome", T("Consequences of the accident")),
    ("stopped_on", T("Stopped work on")),
    ("stopped_at", T("Stopped work at")),
    ("died_on", T("Died on")),
    ("resumed_on", T("Day work was really resumed")),
    ("expected_days", T("Probable duration of the incapacity (days)")),
)


def event(accident: AccidentPart) -> Iterator[Block]:
    """The accident."""
    yield Heading(T("Accident"))
    yield Fields(
        (
            (T("Day of the accident"), accident.day()),
            (T("Time of the accident"), accident.time()),
            (T("The employer was told on"), accident.answer("known_on")),
            (T("The employer was told at"), accident.answer("known_at")),
            *_rows(accident, PLACE),
            (T("Address of the place"), _address(accident)),
            *_rows(accident, (("traffic", T("Traffic accident?")),)),
            (T("Number of the building site"), Blank()),
        )
    )
    yield box(
        T(
            "In what environment or in what kind of place was the victim when the accident "
            "happened?"
        ),
        accident.answer("environment", 2),
    )
    yield box(
        T(
            "State the general activity (the kind of work) of the victim, or the task in the wide "
            "sense, when the accident happened."
        ),
        accident.answer("activity", 2),
    )
    yield box(
        T(
            "State the specific activity of the victim when the accident happened AND the objects "
            "involved."
        ),
        accident.answer("action", 2),
    )
    yield Fields(tuple(_rows(accident, POST)))
    yield box(
        T(
            "Which events that depart from the normal course of work caused the accident? State "
            "all these facts AND the objects involved."
        ),
        accident.answer("what_happened", 3),
    )
    yield Fields(tuple(_rows(accident, CODES)))
    yield Fields(tuple(_rows(accident, REPORT)))
    yield witnesses(accident)


def injury(accident: AccidentPart) -> Iterator[Block]:
    """The injury."""
    yield Heading(T("Injury"))
    yield box(
        T(
            "How was the victim injured (in body or mind)? State, the most important first, every "
            "contact that caused an injury AND the objects involved."
        ),
        accident.answer("how_injured", 2),
    )
    yield Fields(tuple(_rows(accident, INJURY)))


def care(accident: AccidentPart) -> Iterator[Block]:
    """The care."""
    yield Heading(T("Care"))
    yield Fields(tuple(_rows(accident, CARE)))


def following(accident: AccidentPart) -> Iterator[Block]:
    """What followed."""
    yield Heading(T("Consequences"))
    if "outcome" in accident.said:
        yield Fields(tuple(_rows(accident, FOLLOWING)))
        return
    (outcome, label), *others = FOLLOWING
    yield box(label, accident.answer(outcome))  # what it can be needs the whole width
    rows = tuple(_rows(accident, tuple(others)))
    if rows:
        yield Fields(rows)


def prevention(accident: AccidentPart) -> Iterator[Block]:
    """Prevention: what was worn, and what is done so that it does not happen again."""
    yield Heading(T("Prevention"))
    yield box(T("Protection worn"), accident.answer("protection"))
    yield box(T("Measures taken so that it does not happen again"), accident.answer("measures", 2))
    yield Fields(
        (
            (T("Codes of the measures"), Blank()),
            (T("Codes of the own risks of the company"), Blank()),
        )
    )


def _rows(accident: AccidentPart, labels: Labels) -> Iterator[tuple[Message, Cell]]:
    """Return the questions that are asked, each with its answer."""
    for name, label in labels:
        if name not in accident.pointless:
            yield label, accident.answer(name)


def _address(accident: AccidentPart) -> Cell:
    """Return where it happened; an answer that waits says where it is given."""
    return lines(accident.where) if accident.where else accident.answer("place_address")
