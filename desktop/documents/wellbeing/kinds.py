"""Papers of safety and health: which there are."""

from __future__ import annotations

from types import MappingProxyType

from desktop.documents.kinds import InputKind, Moment, PaperInput, PaperKind
from desktop.documents.wellbeing.description import TITLE as DESCRIPTION
from desktop.documents.wellbeing.forbidden import TITLE as FORBIDDEN
from desktop.documents.wellbeing.health import EXAMINATIONS
from desktop.documents.wellbeing.health import TITLE as HEALTH
from desktop.documents.wellbeing.induction import TITLE as INDUCTION
from desktop.documents.wellbeing.risks import CONSULTED, OCCASIONS
from desktop.documents.wellbeing.risks import TITLE as RISKS
from desktop.kernel.messages import T
from desktop.rules.forbidden_work import CONDITIONS

_POST = PaperInput("post", T("Work post"), help=T("Where and at what the apprentice works."))

_CODES = PaperInput(
    "codes",
    T("Forbidden work of the post"),
    help=T("Codes of the list, for example B9, A3a; or none."),
)
_SUPERVISOR = PaperInput(
    "supervisor", T("Who checks"), help=T("A member of the line whom you designate.")
)
_ASSESSED = PaperInput("assessed_on", T("Risk assessment of"), InputKind.DATE)
_SHORT = MappingProxyType(
    {
        "needed_for_training": T("Needed for the training"),
        "measures_applied": T("The measures are applied"),
        "checked_by_line": T("The measures are checked"),
        "experienced_worker_present": T("The tutor is always there"),
    }
)
_CONDITIONS = tuple(
    PaperInput(name, _SHORT[name], InputKind.YES, help=text) for name, text in CONDITIONS.items()
)

KINDS: tuple[PaperKind, ...] = (
    PaperKind(
        "risk_assessment",
        RISKS,
        ("learner",),
        Moment.WELLBEING,
        (
            _POST,
            PaperInput("occasion", T("Occasion"), InputKind.CHOICE, OCCASIONS),
            PaperInput("on", T("Date"), InputKind.DATE),
            PaperInput(
                "next_on",
                T("To be looked at again by"),
                InputKind.DATE,
                help=T("Left empty: the last day the law leaves."),
            ),
            PaperInput("experience", T("Experience of the apprentice")),
            PaperInput("young", T("Young workers in this post"), InputKind.NUMBER),
            PaperInput(
                "risks", T("Dangers of the post"), InputKind.LONG_TEXT, help=T("One a line.")
            ),
            PaperInput(
                "measures",
                T("Measures"),
                InputKind.LONG_TEXT,
                help=T("One a line, in the order of the dangers."),
            ),
            PaperInput("clothes", T("Clothes and protection"), InputKind.LONG_TEXT),
            PaperInput(
                "maternity",
                T("Pregnant or breastfeeding"),
                InputKind.LONG_TEXT,
                help=T("Risks and measures for such an apprentice."),
            ),
            _CODES,
            *_CONDITIONS,
            _SUPERVISOR,
            PaperInput("consulted", T("Who gave an opinion"), InputKind.CHOICE, CONSULTED),
            PaperInput("consulted_on", T("Opinion given on"), InputKind.DATE),
        ),
    ),
    PaperKind(
        "health_request",
        HEALTH,
        ("learner",),
        Moment.WELLBEING,
        (
            PaperInput("kind", T("Examination asked for"), InputKind.CHOICE, EXAMINATIONS),
            _POST,
            PaperInput("risks", T("Risks of the post"), InputKind.LONG_TEXT),
            PaperInput("night", T("Night work"), InputKind.YES),
            PaperInput("safety", T("Safety post"), InputKind.YES),
            PaperInput("vigilance", T("Vigilance"), InputKind.YES, help=T("A post of vigilance.")),
            PaperInput(
                "defined_risk",
                T("Defined risk"),
                InputKind.YES,
                help=T("An activity with a defined risk."),
            ),
            PaperInput(
                "foodstuffs", T("Foodstuffs"), InputKind.YES, help=T("Contact with foodstuffs.")
            ),
            _CODES,
            PaperInput("doctor", T("Prevention doctor")),
        ),
    ),
    PaperKind(
        "induction",
        INDUCTION,
        ("learner",),
        Moment.WELLBEING,
        (
            PaperInput("on", T("Welcomed on"), InputKind.DATE),
            PaperInput(
                "sponsor", T("Experienced worker"), help=T("Who looks after the apprentice.")
            ),
            _POST,
            PaperInput("adviser_safety", T("Adviser, safety"), help=T("Name and phone.")),
            PaperInput("adviser_doctor", T("Prevention doctor"), help=T("Name and phone.")),
            PaperInput(
                "adviser_psychosocial", T("Adviser, psychosocial"), help=T("Name and phone.")
            ),
            PaperInput("training_on", T("Training for the work post on"), InputKind.DATE),
        ),
    ),
    PaperKind(
        "risk_description",
        DESCRIPTION,
        ("learner",),
        Moment.WELLBEING,
        (
            _POST,
            PaperInput(
                "dangers", T("Dangers of the post"), InputKind.LONG_TEXT, help=T("One a line.")
            ),
            PaperInput(
                "measures",
                T("Measures to respect"),
                InputKind.LONG_TEXT,
                help=T("One a line, in the order of the dangers."),
            ),
            PaperInput("clothes", T("Clothes and protection"), InputKind.LONG_TEXT),
            PaperInput(
                "emergency",
                T("In immediate danger"),
                InputKind.LONG_TEXT,
                help=T("What to stop, whom to warn, where to go."),
            ),
            PaperInput("first_aid", T("First aid"), help=T("Who, where, which register.")),
            PaperInput("fire", T("Fire and evacuation"), help=T("Exits, meeting point.")),
            _CODES,
            *_CONDITIONS,
            _ASSESSED,
            PaperInput("explained_by", T("Explained by"), help=T("Left empty: the tutor.")),
            PaperInput("on", T("Handed over on"), InputKind.DATE),
        ),
    ),
    PaperKind(
        "forbidden_work",
        FORBIDDEN,
        ("learner",),
        Moment.WELLBEING,
        (
            PaperInput(
                "words",
                T("Words to search the list with"),
                help=T("Left empty: the trade of the contract."),
            ),
            _CODES,
            PaperInput("whole", T("The whole list"), InputKind.YES),
            _POST,
            *_CONDITIONS,
            _SUPERVISOR,
            _ASSESSED,
        ),
    ),
)
