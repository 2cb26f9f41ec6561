"""Papers of a change: which there are."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.documents.change.paper import AMENDED, ANNEXED, SUBJECTS, TITLES
from desktop.documents.kinds import InputKind, Moment, PaperInput, PaperKind
from desktop.documents.tutor.declaration import CONDITIONS
from desktop.kernel.messages import T
from desktop.rules.contract_paper import Change, Paper


def _inputs(changes: Iterable[Change]) -> tuple[PaperInput, ...]:
    choices = tuple((one.value, SUBJECTS[one]) for one in changes)
    read = T("Left empty, it is read from the file where the file knows.")
    return (
        PaperInput("change", T("What changes?"), InputKind.CHOICE, choices),
        PaperInput("since", T("With effect from"), InputKind.DATE),
        PaperInput("old", T("Before that day"), help=read),
        PaperInput("new", T("From that day on"), help=read),
        PaperInput("reason", T("Reason")),
        PaperInput("opinion_on", T("Consultation or decision on"), InputKind.DATE),
        PaperInput("number", T("Number of the paper"), InputKind.NUMBER),
    )


_OF_AMENDMENTS = (
    PaperInput(
        "condition",
        T("Condition the tutor meets"),
        InputKind.CHOICE,
        CONDITIONS,
        T("For another tutor; conditions a, b and c stand on pages 2 and 3 of the contract."),
    ),
    PaperInput("effect", T("Effect on hours and pay"), help=T("For another joint committee.")),
)


KINDS: tuple[PaperKind, ...] = (
    PaperKind(
        "amendment",
        TITLES[Paper.AMENDMENT],
        ("learner",),
        Moment.CHANGE,
        (*_inputs(AMENDED), *_OF_AMENDMENTS),
    ),
    PaperKind("annex", TITLES[Paper.ANNEX], ("learner",), Moment.CHANGE, _inputs(ANNEXED)),
)
