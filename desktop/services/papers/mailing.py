"""A paper as the draft of an e-mail: Tandem writes the file, the user sends it, or does not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from email.message import EmailMessage
from email.policy import SMTP

from desktop.kernel.errors import Refused
from desktop.kernel.messages import Message, T
from desktop.kernel.period import Period
from desktop.services.employer import company, referents
from desktop.services.employer_notes import SERVICES, notes
from desktop.services.learners import contract_on, learner
from desktop.services.workspace import Workspace

_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


@dataclass(frozen=True, slots=True)
class Recipient:
    """Somebody a paper may be for, with the address the file has."""

    address: str
    label: Message


def recipients(workspace: Workspace, learner_id: int | None, on: date) -> tuple[Recipient, ...]:
    """Return those whose address is in the file: the learner, the referent and the services."""
    return tuple({one.address: one for one in _recipients(workspace, learner_id, on)}.values())


def _recipients(workspace: Workspace, learner_id: int | None, on: date) -> Iterator[Recipient]:
    if learner_id is not None:
        person = learner(workspace, learner_id)
        if person.email:
            yield Recipient(person.email, T("{name}, the learner", name=person.name))
        known = contract_on(workspace, learner_id, Period(on, on))
        referent_id = None if known is None else known.referent_id
        for one in referents(workspace):
            if one.id == referent_id and one.email:
                yield Recipient(one.email, T("{name}, the referent", name=one.name))
    noted = notes(workspace)
    for name, label in SERVICES.items():
        for address in _ADDRESS.findall(noted.get(name, "")):
            yield Recipient(address, T("{who} ({address})", who=label, address=address))


def draft(
    workspace: Workspace, pdf: bytes, file_name: str, address: str, texts: tuple[str, str]
) -> bytes:
    """Return the draft of an e-mail with a paper, as a file that mail programs open.

    Args:
        workspace: The open file; the mail is from the company.
        pdf: The paper.
        file_name: What it is called in the mail.
        address: Whom it is for; empty leaves the line to fill in.
        texts: The subject and the text.

    Raises:
        Refused: It is no address.
    """
    subject, text = texts
    if address and not _ADDRESS.fullmatch(address):
        raise Refused(
            T("“{text}” is not an e-mail address. Write for example jan@example.be.", text=address),
            "address",
        )
    mail = EmailMessage(policy=SMTP)
    mail["X-Unsent"] = "1"  # open it as one to send, not as one received
    mail["Subject"] = subject
    if address:
        mail["To"] = address
    employer = company(workspace)
    if employer is not None and _ADDRESS.fullmatch(employer.email):
        mail["From"] = employer.email
    mail.set_content(text)
    mail.add_attachment(pdf, maintype="application", subtype="pdf", filename=file_name)
    return mail.as_bytes()
