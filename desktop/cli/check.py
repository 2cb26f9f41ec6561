"""``tandem check``: every finding on a file."""

from __future__ import annotations

from types import MappingProxyType

from desktop.cli.call import Call, today
from desktop.cli.output import say, say_json
from desktop.cli.reading import reading
from desktop.cli.values import finding_json
from desktop.kernel.findings import Finding, Severity
from desktop.kernel.messages import NT, T
from desktop.language.translator import Translator
from desktop.services.checks import findings
from desktop.services.own_law import law_of

BREACHES = 1
SEVERITY = MappingProxyType(
    {
        Severity.BREACH: T("Breach"),
        Severity.WARNING: T("Warning"),
        Severity.NOTE: T("Remark"),
    }
)


def run(call: Call) -> int:
    """Print the findings; 1 where one is a breach of the law."""
    day = call.day() or today()
    with reading(call.path()) as workspace:
        found = findings(workspace, law_of(workspace, call.book), day)
    if call.has("--json"):
        say_json(
            {
                "file": str(call.path()),
                "on": day.isoformat(),
                "findings": [finding_json(finding, call.tr) for finding in found],
            }
        )
    else:
        for finding in found:
            say(_line(finding, call.tr))
        say(_summary(found, call.tr))
    breach = any(finding.severity is Severity.BREACH for finding in found)
    return BREACHES if breach else 0


def _line(finding: Finding, tr: Translator) -> str:
    return tr(
        T(
            "{severity}: {text} [{basis}] ({code})",
            severity=SEVERITY[finding.severity],
            text=finding.text,
            basis=finding.basis,
            code=finding.code,
        )
    )


def _summary(found: tuple[Finding, ...], tr: Translator) -> str:
    if not found:
        return tr(T("Nothing to settle."))
    return tr(NT("{count} finding.", "{count} findings.", len(found)))
