"""Whose something is that the file names by a subject, such as ``work_accident:3``."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from desktop.services.duty import accidents
from desktop.services.learners import contracts
from desktop.services.timetable import absences
from desktop.services.workspace import Workspace

CONTRACT, ACCIDENT, ABSENCE = "contract", "work_accident", "absence"


@dataclass(frozen=True, slots=True)
class Owners:
    """Who owns the contracts of a file, and what belongs to them.

    Attributes:
        known: Whose each thing is, by its subject.
    """

    known: dict[str, int]

    @classmethod
    def of(cls, workspace: Workspace) -> Owners:
        """Return those of a file."""
        every = contracts(workspace)
        owner = {one.id: one.learner_id for one in every}
        known = {f"{CONTRACT}:{key}": learner for key, learner in owner.items()}
        for accident in accidents(workspace):
            known[f"{ACCIDENT}:{accident.id}"] = owner[accident.contract_id]
        for one in every:
            for entry in absences(workspace, one.id):
                known[f"{ABSENCE}:{entry.id}"] = one.learner_id
        return cls(known)

    def of_contract(self, contract_id: int | None) -> int | None:
        """Return whose a contract is."""
        return self.known.get(f"{CONTRACT}:{contract_id}")

    def of_subject(self, subject: str) -> int | None:
        """Return whose a subject is, also where a part of it says so, such as a duty's key.

        None where it is the company's.
        """
        parts = subject.split(":")
        pairs = (f"{kind}:{key}" for kind, key in pairwise(parts))
        return next((self.known[one] for one in pairs if one in self.known), None)

    @staticmethod
    def is_about_somebody(subject: str) -> bool:
        """Return whether a subject is a contract, an accident or an absence, known or not."""
        return bool({CONTRACT, ACCIDENT, ABSENCE} & set(subject.split(":")))
