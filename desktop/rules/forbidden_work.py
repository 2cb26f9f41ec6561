"""Work from which learners are barred, and when it is allowed: ``work.forbidden``.

The ban may be lifted for any entry of the list when all hold: the work is indispensable to the
vocational training; the prevention measures that follow from the analysis of risks are applied; a
member of the line checks them; an experienced worker, the tutor, is always there.

Basis: Vade Mecum fiche 6, « Travaux interdits aux jeunes », and its annex; royal decree of 3 May
1999, section III, today the code du bien-être au travail, livre X, titre 3. The royal decree of
22 May 2019 changed the list from 30 June 2019; it was announced in print, its text not read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from desktop.kernel.answer import Because
from desktop.kernel.messages import Bilingual, Message, T
from desktop.law.book import SCHEME_BEGINS, Law
from desktop.law.forbidden_work import ForbiddenWork
from desktop.law.parameters.safety import FORBIDDEN_ENTRIES

# The conditions by the public name of their input, in the order of fiche 6.
CONDITIONS: Mapping[str, Message] = MappingProxyType(
    {
        "needed_for_training": T("The work is indispensable to the vocational training."),
        "measures_applied": T(
            "The prevention measures that follow from the analysis of risks are applied."
        ),
        "checked_by_line": T("A member of the line named by the employer checks them."),
        "experienced_worker_present": T(
            "An experienced worker, the tutor, is always with the learner."
        ),
    }
)
SOURCE_LIFTED = Bilingual(
    "Vade Mecum OFFA du 27 avril 2017, fiche 6, « Travaux interdits aux jeunes » ; arrêté royal "
    "du 3 mai 1999, section III (Code du bien-être au travail, livre X, titre 3)",
    "Vademecum OFFA van 27 april 2017, fiche 6, verboden werkzaamheden voor jongeren; koninklijk "
    "besluit van 3 mei 1999, afdeling III (codex over het welzijn op het werk, boek X, titel 3)",
)
SOURCE_HEALTH = Bilingual(
    "Vade Mecum OFFA du 27 avril 2017, fiche 6, « La surveillance de la santé »",
    "Vademecum OFFA van 27 april 2017, fiche 6, gezondheidstoezicht",
)


@dataclass(frozen=True, slots=True)
class Permission:
    """Whether work of the list may be done.

    Attributes:
        missing: The names of the conditions that are not met.
        because: Why.
        unverified: Whether the list of that day was not read whole.
    """

    missing: tuple[str, ...]
    because: tuple[Because, ...]
    unverified: bool

    @property
    def allowed(self) -> bool:
        """Whether the ban is lifted."""
        return not self.missing


def permission_of(
    work: ForbiddenWork, source: Bilingual, met: Mapping[str, bool | None], law: Law
) -> Permission:
    """Return whether the ban on ``work`` is lifted.

    Args:
        work: An entry that stands.
        source: Where the list was read.
        met: By the names of ``CONDITIONS``, whether each is met; what was not said is not met.
        law: The law of the day of the work.

    Raises:
        NoLawInForce: The list of that day is not known.
    """
    missing = tuple(name for name in CONDITIONS if not met.get(name))
    unverified = not law.verified(FORBIDDEN_ENTRIES)
    listed = T("{code} is on the list of forbidden work: {work}.", code=work.code, work=work.text)
    because = (
        Because(listed, source=T("{source}", source=source)),
        *(_lifted() if not missing else _stands(missing)),
        *changed_since(law),
    )
    return Permission(missing, because, unverified)


def changed_since(law: Law) -> tuple[Because, ...]:
    """Return that the list had been changed by the day of ``law``, where it had been.

    Raises:
        NoLawInForce: The list of that day is not known.
    """
    since = law.since(FORBIDDEN_ENTRIES)
    if since == SCHEME_BEGINS:
        return ()
    text = T(
        "The list is that of the Vade Mecum of 2017. A decree changed it from {since}: it is "
        "stricter on toxic agents that the body can absorb, adds agricultural machines and drops "
        "works that no longer occur. That text was not read: check annex X.3-1 of the code.",
        since=since,
    )
    return (Because(text, source=T("{source}", source=law.source(FORBIDDEN_ENTRIES))),)


def _lifted() -> tuple[Because, ...]:
    source = T("{source}", source=SOURCE_LIFTED)
    return (
        Because(T("The ban is lifted, because all conditions are met:"), source=source),
        *(Because(text) for text in CONDITIONS.values()),
        Because(
            T("The learner is examined before this work begins, at any age, and then regularly."),
            source=T("{source}", source=SOURCE_HEALTH),
        ),
    )


def _stands(missing: tuple[str, ...]) -> tuple[Because, ...]:
    text = T(
        "The ban stands. It would be lifted with {inputs}.",
        inputs=", ".join(f"{name}=yes" for name in missing),
    )
    return (
        Because(text, source=T("{source}", source=SOURCE_LIFTED)),
        *(
            Because(T("Not met, or not said: {condition}", condition=CONDITIONS[name]))
            for name in missing
        ),
    )
