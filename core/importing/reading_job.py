"""What a worker process does with one file: fetch it, tell whether it is known, read it and parse it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from core.model import Document, Findings


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


@dataclass(frozen=True, slots=True)
class KnownDocument:
    """A file whose very bytes the library holds already; it was not parsed again."""

    sha256: str


def read_and_parse(path: Path, known: frozenset[str] = frozenset()) -> ReadDocument | KnownDocument:
    """Read and parse one file.

    Args:
        path: The file.
        known: Hashes of the documents that the library holds.

    Raises:
        UnreadableFileError: One of its kinds says why there is no document.
    """
    from core.knowledge import load_knowledge
    from core.parsing import parse
    from core.reading import file_bytes, read_bytes

    original = file_bytes(path)
    sha256 = hashlib.sha256(original).hexdigest()
    if sha256 in known:
        return KnownDocument(sha256)
    document = read_bytes(original, path.name)
    return ReadDocument(original, document, parse(document, load_knowledge()))
