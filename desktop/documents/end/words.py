"""The words of the end of a contract, as its papers have them."""

from __future__ import annotations

from types import MappingProxyType

from desktop.kernel.messages import T
from desktop.kernel.vocabulary import EndReason

REASONS = MappingProxyType(
    {
        EndReason.TERM: T("End of the term agreed"),
        EndReason.NOTICE: T("Notice by one of the parties"),
        EndReason.GRAVE_BREACH: T("Grave breach"),
        EndReason.FORCE_MAJEURE: T("Force majeure"),
        EndReason.LONG_SUSPENSION: T("Suspension of more than six months"),
        EndReason.ASSIDUITY: T("Courses no longer attended"),
        EndReason.WITHDRAWAL: T("Withdrawal of the accreditation"),
        EndReason.CESSATION: T("End or change of the company"),
        EndReason.DEATH: T("Death"),
    }
)
