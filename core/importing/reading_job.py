"""What a worker process does with one file: fetch it, take it apart if it holds files, read and parse what is new."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from core.errors import UnreadableFileError
from core.file_names import shown_name
from core.importing.worker_process import Reaching

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from core.model import Document, Findings
    from core.reading import Member, OtherFile, UnreadableMember


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """A file read and parsed.

    Attributes:
        original: The file's bytes.
        document: The document they make.
        findings: What was found in it.
    """

    original: bytes
    document: Document
    findings: Findings

    @property
    def source(self) -> str:
        """What the file is called, from the outermost file in."""
        return self.document.source


@dataclass(frozen=True, slots=True)
class KnownDocument:
    """A file whose very bytes the library holds already; it was not parsed again.

    Attributes:
        sha256: Hash of its bytes.
        source: What it is called, from the outermost file in.
    """

    sha256: str
    source: str


@dataclass(frozen=True, slots=True)
class UnreadDocument:
    """A file, or one inside a file, that became no document.

    Attributes:
        source: What it is called, from the outermost file in.
        sha256: Hash of its bytes, if they could be had.
        error: Why.
    """

    source: str
    sha256: str | None
    error: UnreadableFileError


@dataclass(frozen=True, slots=True)
class PassedOver:
    """A file inside a file that is no document by its name, and was not looked at.

    Attributes:
        source: What it is called, from the outermost file in.
    """

    source: str


ReadPart: TypeAlias = ReadDocument | KnownDocument | UnreadDocument | PassedOver
"""What becomes of one file, or of one inside a file."""


def read_parts(path: Path, done: int, known: frozenset[str] = frozenset()) -> Iterator[ReadPart | Reaching]:
    """Read and parse one file, or one after another what is in it.

    Args:
        path: The file.
        done: How many of its parts are to be passed over, because they were done before.
        known: Hashes of the documents that the library holds.

    Raises:
        UnreadableFileError: The file could not be had at all.
    """
    from core.reading import file_bytes, holds_files, members

    original, name = file_bytes(path), shown_name(path.name)
    if not holds_files(original):
        yield _read(original, name, known)
        return
    for place, member in enumerate(members(original, name)):
        if place >= done:
            yield Reaching(member.source)
            yield _part(member, known)


def _part(member: Member | UnreadableMember | OtherFile, known: frozenset[str]) -> ReadPart:
    from core.reading import OtherFile, UnreadableMember

    if isinstance(member, OtherFile):
        return PassedOver(member.source)
    if isinstance(member, UnreadableMember):
        return UnreadDocument(member.source, None, member.error)
    return _read(member.data, member.source, known)


def _read(original: bytes, source: str, known: frozenset[str]) -> ReadDocument | KnownDocument | UnreadDocument:
    from core.knowledge import load_knowledge
    from core.parsing import parse
    from core.reading import read_bytes

    sha256 = hashlib.sha256(original).hexdigest()
    if sha256 in known:
        return KnownDocument(sha256, source)
    try:
        document = read_bytes(original, source)
    except UnreadableFileError as error:
        return UnreadDocument(source, sha256, error)
    return ReadDocument(original, document, parse(document, load_knowledge()))
