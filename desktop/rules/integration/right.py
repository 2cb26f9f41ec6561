"""Whether the allowances can follow the integration period, by the law of its time.

Basis: Vade Mecum fiche 12; law of 18 July 2025.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from desktop.kernel.answer import Because
from desktop.kernel.messages import T
from desktop.kernel.period import age_on
from desktop.law.book import Law
from desktop.law.parameters.integration import (
    ALLOWANCE_MONTHS,
    DIPLOMA_AGE,
    INTEGRATION_DAYS,
    REQUEST_BEFORE_AGE,
)
from desktop.rules.integration.training import SOURCE_FILE_12, Training


def right_of(training: Training, law: Law) -> tuple[bool | None, Because]:
    """Return whether the right opens, None where a fact for it is not told, and why.

    Raises:
        NoLawInForce: The law of that day is not known.
    """
    formula = next(formula for since, formula in FORMULAS if law.day >= since)
    return formula(training, law)


def _right_until_2026(training: Training, law: Law) -> tuple[bool | None, Because]:
    """Success, or 21 years of age, or a diploma: fiche 12."""
    diploma_age = law[DIPLOMA_AGE]
    source = T("{source}", source=law.source(DIPLOMA_AGE))
    closed = _closed(training, law)
    if closed is not None:
        return closed
    if training.succeeded:
        return True, _success(law)
    if training.birth is None:
        text = T(
            "Without success the right hangs on the age: from {age}, or with a diploma. Enter "
            "the day of birth.",
            age=diploma_age,
        )
        return None, Because(text, source=source)
    if age_on(training.birth, law.day) >= diploma_age:
        text = T("From {age} a finished training without success opens the right.", age=diploma_age)
        return True, Because(text, source=source)
    text = T(
        "Under {age} a training without success opens the right only with another diploma; else a "
        "new request is made from the birthday of {age}.",
        age=diploma_age,
    )
    return training.diploma, Because(text, source=source)


def _right_since_2026(training: Training, law: Law) -> tuple[bool | None, Because]:
    """Success, at every age: law of 18 July 2025."""
    closed = _closed(training, law)
    if closed is not None:
        return closed
    if training.succeeded:
        return True, _success(law)
    text = T(
        "Since {since} success is required at every age: no allowance follows.",
        since=law.since(INTEGRATION_DAYS),
    )
    return False, Because(text, source=T("{source}", source=law.source(INTEGRATION_DAYS)))


def _closed(training: Training, law: Law) -> tuple[bool | None, Because] | None:
    """Return the answer where the training or the age alone decides."""
    last_age = law[REQUEST_BEFORE_AGE]
    source = T("{source}", source=SOURCE_FILE_12)
    if not training.finished:
        text = T(
            "A training that was given up opens no right by itself; other finished studies may."
        )
        return False, Because(text, source=source)
    if training.birth is not None and age_on(training.birth, law.day) >= last_age:
        text = T(
            "The request is made before {age}, save after work or studies that force majeure "
            "interrupted: ask the ONEM.",
            age=last_age,
        )
        return None, Because(text, source=source)
    return None


def _success(law: Law) -> Because:
    text = T(
        "A finished training with a qualification opens the right, asked before {age}; the "
        "allowances last {months} months.",
        age=law[REQUEST_BEFORE_AGE],
        months=law[ALLOWANCE_MONTHS],
    )
    return Because(text, source=T("{source}", source=law.source(ALLOWANCE_MONTHS)))


FORMULAS: tuple[tuple[date, Callable[[Training, Law], tuple[bool | None, Because]]], ...] = (
    (date(2026, 3, 1), _right_since_2026),
    (date.min, _right_until_2026),
)
