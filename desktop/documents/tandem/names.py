"""What the overviews are called, and what they let one choose.

Apart from the overviews themselves, which are read when one is made: a start lists all papers.
"""

from __future__ import annotations

from desktop.kernel.messages import T

AGENDA = T("Agenda of the month")
WHY = T("Why this payslip says so")
PLANNER = T("Year planner")
FOLDER = T("Inspection folder")

SIZES = (("a4", T("A4")), ("a3", T("A3")))

LEARNER, EMPLOYER = "learner", "employer"
WHOSE = (
    (LEARNER, T("The chosen apprentice, with the papers of the company")),
    (EMPLOYER, T("The company, with all its apprentices")),
)
