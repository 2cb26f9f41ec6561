"""How grave an accident at work is, and what has to be done: ``accident.severity``.

Four levels. Benign: only first aid, no incapacity. Grave: at the workplace, and either death or a
listed deviation or object together with a permanent injury or a listed temporary one; so one code
alone is never enough. Very grave, of these: death, or a permanent injury. Ordinary: any other, also
on the way to work or to the operator, where nothing is grave in this sense.

Basis: law of 4 August 1996, art. 94bis and following; code du bien-être au travail, art. I.6-2 and
I.6-3 with annexes I.6-1 to I.6-3 (before 2017 the royal decree of 27 March 1998, art. 26 and 27, as
changed on 24 February 2005: the same rule); Vade Mecum fiche 7. In force since 1 September 2015.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from desktop.kernel.answer import Because
from desktop.kernel.messages import Message, T
from desktop.law.book import Law
from desktop.law.esaw import EsawCode
from desktop.law.parameters.accident import DECLARATION_DAYS, REPORT_DAYS, SHEET_DAYS
from desktop.rules.accident_declaration import SOURCE_BENIGN
from desktop.rules.accident_duties import SOURCE_GRAVE, AccidentDuty, Severity, duties_of


@dataclass(frozen=True, slots=True)
class Injury:
    """What happened to the victim.

    Attributes:
        on: The day of the accident.
        at_workplace: Whether it happened at the workplace itself, not on the way.
        died: Whether the victim died.
        permanent: Whether an injury stays.
        deviation: What went wrong, where its code is known.
        agent: The object it went wrong with.
        injury: The injury.
        incapacity_days: How many days of incapacity; None where it is not known.
        first_aid_only: Whether first aid in the company was enough.
    """

    on: date
    at_workplace: bool
    died: bool = False
    permanent: bool = False
    deviation: EsawCode | None = None
    agent: EsawCode | None = None
    injury: EsawCode | None = None
    incapacity_days: int | None = None
    first_aid_only: bool = False

    @property
    def listed_cause(self) -> EsawCode | None:
        """The deviation or the object that the annexes name."""
        causes = (self.deviation, self.agent)
        return next((one for one in causes if one and one.grave), None)

    @property
    def listed_injury(self) -> EsawCode | None:
        """The temporary injury that the annex names."""
        return self.injury if self.injury and self.injury.grave else None


@dataclass(frozen=True, slots=True)
class Judged:
    """An accident with its level.

    Attributes:
        duties: What has to be done, the first due first.
        because: Why.
        unverified: Whether it hangs on something not read in a published source.
    """

    severity: Severity
    duties: tuple[AccidentDuty, ...]
    because: tuple[Because, ...]
    unverified: bool


def severity_of(one: Injury) -> Severity:
    """Return the level of an accident."""
    if one.at_workplace and (one.died or (one.listed_cause and one.permanent)):
        return Severity.VERY_GRAVE
    if one.at_workplace and one.listed_cause and one.listed_injury:
        return Severity.GRAVE
    harmless = not (one.died or one.permanent or one.incapacity_days)
    return Severity.BENIGN if one.first_aid_only and harmless else Severity.ORDINARY


def hangs_on_workplace(one: Injury) -> bool:
    """Return whether the level is another one at the workplace than on the way."""
    there, away = replace(one, at_workplace=True), replace(one, at_workplace=False)
    return severity_of(there) is not severity_of(away)


def deciding(one: Injury, names: Collection[str]) -> list[str]:
    """Return those of the yes-or-no inputs ``names`` that would change the level if yes."""
    if_yes = {
        "died": replace(one, died=True),
        "permanent_injury": replace(one, permanent=True),
        "first_aid_only": replace(one, first_aid_only=True),
    }
    return [
        name
        for name, other in if_yes.items()
        if name in names and severity_of(other) is not severity_of(one)
    ]


def judge(one: Injury, law: Law) -> Judged:
    """Return the level of an accident and what has to be done.

    Raises:
        NoLawInForce: The law of the day of the accident is not known.
    """
    severity = severity_of(one)
    # A death counts as an incapacity long enough for the accident sheet.
    lost_days = law[SHEET_DAYS] if one.died else one.incapacity_days or 0
    duties = duties_of(one.on, severity, lost_days, law)
    disputed = _hangs_on_dispute(one, severity)
    because = [Because(_why(one, severity), source=_source_of(severity))]
    if disputed and one.injury:
        because.append(Because(_dispute(one.injury), source=T("{source}", source=SOURCE_GRAVE)))
    if severity is Severity.ORDINARY:
        because += [Because(text, source=T("{source}", source=SOURCE_GRAVE)) for text in _near(one)]
    if one.incapacity_days is None and severity is not Severity.BENIGN and not one.died:
        because.append(_sheet_unknown(law))
    because += [Because(duty.text, source=duty.source) for duty in duties]
    figures = (DECLARATION_DAYS, SHEET_DAYS, REPORT_DAYS)
    return Judged(
        severity, duties, tuple(because), unverified=disputed or not law.all_verified(figures)
    )


def _hangs_on_dispute(one: Injury, severity: Severity) -> bool:
    return severity is Severity.GRAVE and one.injury is not None and one.injury.disputed


def _source_of(severity: Severity) -> Message:
    source = SOURCE_BENIGN if severity is Severity.BENIGN else SOURCE_GRAVE
    return T("{source}", source=source)


def _why(one: Injury, severity: Severity) -> Message:
    cause, injury = one.listed_cause, one.listed_injury
    match severity:
        case Severity.BENIGN:
            return T(
                "Benign: first aid in the company was enough, without incapacity or loss of pay."
            )
        case Severity.VERY_GRAVE if one.died:
            return T("Very grave: the victim died of an accident at the workplace.")
        case Severity.VERY_GRAVE if cause:
            return T(
                "Very grave: at the workplace, with code {code} ({label}) and a permanent injury.",
                code=cause.code,
                label=cause.label,
            )
        case Severity.GRAVE if cause and injury:
            return T(
                "Grave: at the workplace, with code {cause} ({cause_label}) and injury {injury} "
                "({injury_label}), both listed.",
                cause=cause.code,
                cause_label=cause.label,
                injury=injury.code,
                injury_label=injury.label,
            )
        case _:
            return T("Ordinary: neither benign nor grave.")


def _near(one: Injury) -> list[Message]:
    """Return how far an ordinary accident is from the levels beside it."""
    cause, injury = one.listed_cause, one.listed_injury
    unlisted = [
        T("Code {code} ({label}) is not in the annexes.", code=code.code, label=code.label)
        for code in (one.deviation, one.agent, one.injury)
        if code and not code.grave
    ]
    if hangs_on_workplace(one):
        text = T("It would be grave at the workplace: an accident on the way is never grave.")
        return [*unlisted, text]
    if cause:
        text = T(
            "Code {code} ({label}) is listed, but one code alone is never enough: it would be "
            "grave with a permanent injury or with a listed injury.",
            code=cause.code,
            label=cause.label,
        )
        return [*unlisted, text]
    if injury or one.permanent:
        text = T(
            "The injury alone is not enough: it would be grave with a listed deviation or a "
            "listed object."
        )
        return [*unlisted, text]
    text = T(
        "It would be grave at the workplace after a death, or with a listed deviation or object "
        "and a permanent or listed injury; benign with first aid only."
    )
    return [*unlisted, text]


def _dispute(injury: EsawCode) -> Message:
    return T(
        "Injury {code} ({label}) is marked in one published list of grave injuries and not in "
        "another. Without it the accident would be ordinary; the safer reading is kept.",
        code=injury.code,
        label=injury.label,
    )


def _sheet_unknown(law: Law) -> Because:
    text = T(
        "The days of incapacity were not said: from {days} days an accident sheet is made too. "
        "Add incapacity_days=….",
        days=law[SHEET_DAYS],
    )
    return Because(text, source=T("{source}", source=law.source(SHEET_DAYS)))
