"""Files kept as proof: scans, photos and letters received, inside the employer's file."""

from __future__ import annotations

import hashlib
import mimetypes
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.disk import cannot_read
from db.models import KeptContent, KeptFile
from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.services.rows import facts_of, get
from desktop.services.workspace import Workspace

MEGABYTE = 1 << 20
MOST_MEGABYTES = 20
UNKNOWN_TYPE = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class KeptFileFacts:
    """A file kept as proof; its bytes are asked for apart.

    Attributes:
        subject: What it proves, such as ``work_accident:3`` or the key of a duty.
        size: In bytes.
    """

    id: int
    subject: str
    name: str
    media_type: str
    size: int
    kept_on: date
    sha256: str


def kept_files(workspace: Workspace, subject: str | None = None) -> tuple[KeptFileFacts, ...]:
    """Return the files of a subject, or all of them, in the order they were kept."""
    every = workspace.once("kept_files", _read)
    return every if subject is None else tuple(one for one in every if one.subject == subject)


def keep_file(workspace: Workspace, subject: str, path: Path, today: date) -> KeptFileFacts:
    """Keep a copy of a file as proof.

    Raises:
        Refused: It cannot be read, is empty, or is larger than what fits in the file.
    """
    content = _content(path)
    digest = hashlib.sha256(content).hexdigest()
    with workspace.changing(T("Keep “{file}”", file=path.name)) as session:
        if session.get(KeptContent, digest) is None:
            session.add(KeptContent(sha256=digest, content=content))
            session.flush()
        row = KeptFile(
            subject=subject,
            name=path.name[:200],
            media_type=mimetypes.guess_type(path.name)[0] or UNKNOWN_TYPE,
            size=len(content),
            kept_on=today,
            sha256=digest,
        )
        session.add(row)
        session.flush()
        return facts_of(KeptFileFacts, row)


def take_off(workspace: Workspace, file_id: int) -> None:
    """Take a kept file off its subject; undo brings it back.

    Raises:
        Refused: There is none with that number.
    """
    with workspace.changing(T("Take off a kept file")) as session:
        session.delete(get(session, KeptFile, file_id))


def content_of(workspace: Workspace, file_id: int) -> bytes:
    """Return the bytes of a kept file, as they were.

    Raises:
        Refused: There is none with that number, or its bytes are not those that were kept.
    """
    with workspace.reading() as session:
        digest = get(session, KeptFile, file_id).sha256
        content = session.get_one(KeptContent, digest).content
    if hashlib.sha256(content).hexdigest() != digest:
        raise Refused(T("This kept file is damaged. Open a backup."))
    return content


def _content(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        content = path.read_bytes() if path.is_file() and size <= MOST_MEGABYTES * MEGABYTE else b""
    except OSError as error:
        raise cannot_read(path, error) from error
    if size > MOST_MEGABYTES * MEGABYTE:
        raise Refused(
            T(
                "“{file}” is larger than {most} MB. Make it smaller, for example a photo of less "
                "quality, and add it again.",
                file=path.name,
                most=MOST_MEGABYTES,
            )
        )
    if not content:
        raise Refused(T("“{file}” is empty or no file. Choose another one.", file=path.name))
    return content


def _read(session: Session) -> tuple[KeptFileFacts, ...]:
    rows = session.scalars(select(KeptFile).order_by(KeptFile.id))
    return tuple(facts_of(KeptFileFacts, row) for row in rows)
