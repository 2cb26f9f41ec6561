"""What the declaration of an accident asks beside what the file knows.

The questions are those of the official model (version of 1 January 2012) in its order; a label
that was not seen in an official text is ours.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, unique
from types import MappingProxyType

from desktop.kernel.messages import Message, T

YES, NO = "yes", "no"


@unique
class Ask(Enum):
    """How a question is answered."""

    TEXT = "text"
    LONG = "long"
    DATE = "date"
    TIME = "time"
    NUMBER = "number"
    YES_NO = "yes_no"
    CHOICE = "choice"
    SEVERAL = "several"
    CODE = "code"
    WITNESSES = "witnesses"


@unique
class Part(Enum):
    """A part of the declaration, as the page walks through it."""

    FACTS = "facts"
    SEVERITY = "severity"
    INJURY = "injury"
    CARE = "care"
    FOLLOWING = "following"
    PERSON = "person"


Choices = tuple[tuple[str, Message], ...]


@dataclass(frozen=True, slots=True)
class Question:
    """One question.

    Attributes:
        name: Its stable name, under which the answer is kept.
        needed: Whether the declaration lacks something without it.
        only_if: The question it depends on and the answers that make it asked; None where it
            always is.
    """

    name: str
    part: Part
    label: Message
    ask: Ask = Ask.TEXT
    choices: Choices = ()
    needed: bool = True
    only_if: tuple[str, ...] | None = None
    help: Message | None = None


NATURE: Choices = (
    ("work", T("During the work")),
    ("way", T("On the way to or from work")),
)
PLACE: Choices = (
    ("company", T("In the company, at its address")),
    ("road", T("On the public road")),
    ("other", T("In another place")),
)
POST: Choices = (
    ("usual", T("The usual place of work")),
    ("mobile", T("Occasional or mobile, or on the road for the employer")),
    ("other", T("Another place of work")),
)
FUTURE: Choices = (
    ("heals", T("It will heal")),
    ("permanent", T("Something will remain")),
    ("death", T("The victim died")),
)
OUTCOME: Choices = (
    ("none", T("No incapacity, no prosthesis expected")),
    ("prosthesis", T("No incapacity, a prosthesis is expected")),
    ("adapted", T("Adapted work, without loss of pay")),
    ("incapacity", T("Temporary total incapacity")),
    ("permanent", T("Permanent incapacity is expected")),
    ("death", T("Death")),
)
SIDE: Choices = (("left", T("Left")), ("right", T("Right")))
REPORT: Choices = ((YES, T("Yes")), (NO, T("No")), ("unknown", T("Not known")))
SINCE: Choices = (
    ("week", T("Less than a week")),
    ("month", T("A week to a month")),
    ("year", T("A month to a year")),
    ("more", T("More than a year")),
)
LANGUAGE: Choices = (("fr", T("French")), ("nl", T("Dutch")), ("de", T("German")))
KINSHIP: Choices = (
    ("none", T("No kinship")),
    ("first", T("First degree (parents and children)")),
    ("other", T("Other (for example uncle, grandparents)")),
)
PROTECTION: Choices = (
    ("none", T("None")),
    ("helmet", T("Helmet")),
    ("gloves", T("Gloves")),
    ("glasses", T("Safety glasses")),
    ("face", T("Face shield")),
    ("signal", T("High-visibility vest")),
    ("clothes", T("Protective clothing")),
    ("ears", T("Hearing protection")),
    ("shoes", T("Safety shoes")),
    ("air", T("Mask with air supply")),
    ("filter", T("Filter mask")),
    ("antiseptic", T("Antiseptic mask")),
    ("fall", T("Protection against falls")),
    ("other", T("Other")),
)

QUESTIONS: tuple[Question, ...] = (
    Question(
        "what_happened",
        Part.FACTS,
        T("What went wrong?"),
        Ask.LONG,
        help=T("In your own words: slipped on flour, lost hold of the knife…"),
    ),
    Question("nature", Part.FACTS, T("When did it happen?"), Ask.CHOICE, NATURE),
    Question("place", Part.FACTS, T("Where did it happen?"), Ask.CHOICE, PLACE),
    Question(
        "place_address", Part.FACTS, T("Address of that place"), only_if=("place", "road", "other")
    ),
    Question(
        "traffic",
        Part.FACTS,
        T("Was it a traffic accident?"),
        Ask.YES_NO,
        only_if=("place", "road"),
    ),
    Question("known_on", Part.FACTS, T("You learned of it on"), Ask.DATE),
    Question("known_at", Part.FACTS, T("You learned of it at"), Ask.TIME),
    Question(
        "hours_that_day",
        Part.FACTS,
        T("Working hours of that day"),
        help=T("For example 7-11 12-16."),
    ),
    Question(
        "environment",
        Part.FACTS,
        T("In what kind of place was the victim?"),
        Ask.LONG,
        help=T("Bakehouse, shop, building site, workshop, road…"),
    ),
    Question(
        "activity",
        Part.FACTS,
        T("What work was being done, in general?"),
        Ask.LONG,
        help=T("Baking, storing, selling, repairing, training…"),
    ),
    Question(
        "action",
        Part.FACTS,
        T("What was the victim doing exactly, and with what?"),
        Ask.LONG,
        help=T("Carrying a tray, climbing a ladder, using a mixer… and the objects."),
    ),
    Question("post", Part.FACTS, T("Which place of work?"), Ask.CHOICE, POST),
    Question("usual_task", Part.FACTS, T("Was it a task of the usual job?"), Ask.YES_NO),
    Question("other_task", Part.FACTS, T("Which task was it then?"), only_if=("usual_task", NO)),
    Question(
        "first_aid_only",
        Part.SEVERITY,
        T("Was first aid in the company enough, without a doctor and without lost hours?"),
        Ask.YES_NO,
        needed=False,
    ),
    Question("future", Part.SEVERITY, T("What do you fear?"), Ask.CHOICE, FUTURE, needed=False),
    Question("deviation", Part.SEVERITY, T("What went wrong, from the list"), Ask.CODE),
    Question("agent", Part.SEVERITY, T("The object it went wrong with, from the list"), Ask.CODE),
    Question(
        "how_injured",
        Part.INJURY,
        T("How was the victim injured?"),
        Ask.LONG,
        help=T("Fell on the hand, burnt on the oven, cut by the blade… and the objects."),
    ),
    Question("body_part", Part.INJURY, T("Which part of the body?"), Ask.CODE),
    Question("body_side", Part.INJURY, T("Which side?"), Ask.CHOICE, SIDE, needed=False),
    Question("injury", Part.INJURY, T("What kind of injury?"), Ask.CODE),
    Question("witnesses", Part.INJURY, T("Who saw or heard it?"), Ask.WITNESSES, needed=False),
    Question("report", Part.INJURY, T("Did the police write a report?"), Ask.CHOICE, REPORT),
    Question(
        "report_number",
        Part.INJURY,
        T("Number, day and author of the report"),
        only_if=("report", YES),
        needed=False,
    ),
    Question("third_party", Part.INJURY, T("Is somebody else liable?"), Ask.YES_NO),
    Question(
        "third_party_who",
        Part.INJURY,
        T("Name, address, insurer and policy number"),
        only_if=("third_party", YES),
    ),
    Question("care_here", Part.CARE, T("Was care given in the company?"), Ask.YES_NO),
    Question("care_on", Part.CARE, T("Care given on"), Ask.DATE, only_if=("care_here", YES)),
    Question("care_at", Part.CARE, T("Care given at"), Ask.TIME, only_if=("care_here", YES)),
    Question(
        "carer", Part.CARE, T("Who gave the care, in which capacity"), only_if=("care_here", YES)
    ),
    Question("care", Part.CARE, T("What was done"), only_if=("care_here", YES)),
    Question("doctor", Part.CARE, T("Outside doctor: INAMI number, name, address"), needed=False),
    Question("doctor_on", Part.CARE, T("Seen by the doctor on"), Ask.DATE, needed=False),
    Question("hospital", Part.CARE, T("Hospital: INAMI number, name, address"), needed=False),
    Question("hospital_on", Part.CARE, T("Admitted on"), Ask.DATE, needed=False),
    Question("outcome", Part.FOLLOWING, T("What followed?"), Ask.CHOICE, OUTCOME),
    Question(
        "stopped_on",
        Part.FOLLOWING,
        T("Stopped work on"),
        Ask.DATE,
        only_if=("outcome", "incapacity"),
    ),
    Question(
        "stopped_at",
        Part.FOLLOWING,
        T("Stopped work at"),
        Ask.TIME,
        needed=False,
        only_if=("outcome", "incapacity"),
    ),
    Question(
        "resumed_on",
        Part.FOLLOWING,
        T("Resumed work on"),
        Ask.DATE,
        needed=False,
        only_if=("outcome", "incapacity"),
    ),
    Question(
        "expected_days",
        Part.FOLLOWING,
        T("Days of incapacity expected"),
        Ask.NUMBER,
        only_if=("outcome", "incapacity"),
    ),
    Question("died_on", Part.FOLLOWING, T("Died on"), Ask.DATE, only_if=("outcome", "death")),
    Question("hours_lost", Part.FOLLOWING, T("Hours lost on the day itself"), needed=False),
    Question("protection", Part.FOLLOWING, T("Protection worn"), Ask.SEVERAL, PROTECTION),
    Question(
        "measures",
        Part.FOLLOWING,
        T("What will you do so that it does not happen again?"),
        Ask.LONG,
        needed=False,
    ),
    Question("job_since", Part.PERSON, T("In this job for"), Ask.CHOICE, SINCE),
    Question("language", Part.PERSON, T("Letters to the victim in"), Ask.CHOICE, LANGUAGE),
    Question("kinship", Part.PERSON, T("Kinship with the employer"), Ask.CHOICE, KINSHIP),
    Question("other_site", Part.PERSON, T("In the place of another employer?"), Ask.YES_NO),
    Question("other_site_who", Part.PERSON, T("Which employer?"), only_if=("other_site", YES)),
    Question("mutuality", Part.PERSON, T("Mutuality: code, name, address, membership number")),
    Question("dimona", Part.PERSON, T("Number of the Dimona")),
    Question("head_training", Part.PERSON, T("In training as head of a company?"), Ask.YES_NO),
    Question("other_benefits", Part.PERSON, T("Other benefits"), needed=False),
)
BY_NAME: Mapping[str, Question] = MappingProxyType({one.name: one for one in QUESTIONS})
