"""The papers that Tandem prints."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.kernel.messages import Message, T


@dataclass(frozen=True, slots=True)
class PaperKind:
    """One kind of paper.

    Attributes:
        id: Its stable name, for files and for the command line.
        title: What it is called.
        needs: What has to be chosen to print one: "learner", "month".
    """

    id: str
    title: Message
    needs: tuple[str, ...]


PAPERS: tuple[PaperKind, ...] = (PaperKind("payslip", T("Payslip"), ("learner", "month")),)
