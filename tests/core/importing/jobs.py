"""Jobs that worker processes of the tests run: well-behaved, slow, wrong and deadly ones, told apart by file name."""

from __future__ import annotations

import hashlib
import os
import re
import time
from pathlib import Path
from typing import TYPE_CHECKING

from core.errors import DamagedFileError, UnreadableFileError
from core.file_names import shown_name
from core.importing import KnownDocument, PassedOver, ReadDocument, UnreadDocument
from core.importing.worker_process import Reaching
from core.model import (
    Claim,
    DocumentKind,
    Findings,
    Provider,
    ProviderType,
    ReportedInspection,
    Tense,
)
from core.reading import Member, OtherFile, file_bytes, holds_files, members, read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.model import Document


def by_name(path: Path) -> str:
    """Do what the file's name says; its name in capitals is the result."""
    name = path.stem
    if name.startswith("hangs"):
        time.sleep(600)
    if name.startswith("crashes"):
        os._exit(9)
    if name.startswith("damaged"):
        raise DamagedFileError(f"{path.name} is damaged.", "Save it anew.")
    if name.startswith("fault"):
        raise ZeroDivisionError("a fault of our own")
    if name.startswith("greedy"):
        raise MemoryError
    if name.startswith("slow"):
        time.sleep(0.3)
    return name.upper()


class NotThere:
    """A job that ends the process while it is being handed over, before any file."""

    def __call__(self, path: Path) -> str:
        """Never reached."""
        return path.name

    def __reduce__(self) -> tuple[object, tuple[int]]:
        return os._exit, (3,)


def with_process_id(path: Path) -> tuple[str, int]:
    """Tell which process did the file."""
    return path.name, os.getpid()


def read_with_simple_rules(
    path: Path, done: int, known: frozenset[str]
) -> Iterator[ReadDocument | KnownDocument | UnreadDocument | PassedOver | Reaching]:
    """Read files truly but parse them by one rule, so that tests of the import do not hang on the parser."""
    by_name(path)
    original, name = file_bytes(path), shown_name(path.name)
    if not holds_files(original):
        yield _simple(original, name, known)
        return
    for place, member in enumerate(members(original, name)):
        if place >= done:
            yield Reaching(member.source)
            if isinstance(member, Member):
                by_name(Path(member.source.rpartition(" › ")[2]))
                yield _simple(member.data, member.source, known)
            elif isinstance(member, OtherFile):
                yield PassedOver(member.source)
            else:
                yield UnreadDocument(member.source, None, member.error)


def _simple(original: bytes, source: str, known: frozenset[str]) -> ReadDocument | KnownDocument | UnreadDocument:
    sha256 = hashlib.sha256(original).hexdigest()
    if sha256 in known:
        return KnownDocument(sha256, source)
    try:
        document = read_bytes(original, source)
    except UnreadableFileError as error:
        return UnreadDocument(source, sha256, error)
    return ReadDocument(original, document, simple_findings(document))


def simple_findings(document: Document) -> Findings:
    """``<Provider> was graded <grade>.`` is a claim; a text without it tells of nothing."""
    found = re.search(r"(\w+) was graded (\w+)\.", document.text)
    inspections: tuple[ReportedInspection, ...] = ()
    if found:
        claim = Claim(
            "overall_effectiveness", found[2], Tense.CURRENT, document.evidence(*found.span()), "simple", 0.99
        )
        doubts = ("The year is not told.",) if "some time ago" in document.text else ()
        provider = Provider(found[1], ProviderType.CHILDRENS_SERVICES)
        inspections = (ReportedInspection(provider, "Ofsted", "ilacs_2018", claims=(claim,), doubts=doubts),)
    return Findings(DocumentKind.ARTICLE, "test", title=document.text.partition("\n")[0], inspections=inspections)


def in_parts(path: Path, done: int) -> Iterator[str | Reaching]:
    """Do as many parts as the file's name says; a part may be named there as one that hangs, crashes or is a fault."""
    name = path.name
    if name.startswith("slow"):
        time.sleep(1.0)
        yield name
        return
    for number in range(done, int(name.split()[0])):
        yield Reaching(f"part {number}")
        words = name.split()
        if f"hang{number}" in words:
            time.sleep(600)
        if f"crash{number}" in words:
            os._exit(9)
        if f"fault{number}" in words:
            raise ZeroDivisionError
        yield f"{name} {number}"
