"""Read documents of a library anew with this version's readers and rules; what people decided about them is kept.

Worker processes read and parse the original bytes, which the library holds; the calling thread alone writes. A
document that cannot be read any more stays as it is.
"""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from core.errors import DeskError, LibraryError, NoTemporaryFilesError, ReadOnlyLibraryError
from core.importing.workers import PartWorkers
from core.library import count_documents_read_by_older_parser, documents_read_by_older_parser
from core.library.steps.summed_changes import SummedChanges
from core.model import Changes
from core.parsing import PARSER_VERSION
from core.temporary_folder import temporary_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from core.library import Library, TrailEntry
    from core.model import Document, Findings

log = logging.getLogger(__name__)

_AT_ONCE = 64
"""Originals laid out for the workers at a time; keeps memory and disk flat."""


_ORIGINAL, _KNOWN = "original", "known.json"


@dataclass(frozen=True, slots=True)
class Reread:
    """What a worker made of an original."""

    document: Document
    findings: Findings


@dataclass(frozen=True, slots=True)
class RereadFailure:
    """A document that stayed as it was.

    Attributes:
        document_id: Of the document.
        message: Why.
        advice: What the user can do.
    """

    document_id: int
    message: str
    advice: str


@dataclass(frozen=True, slots=True)
class RereadSummary:
    """What became of documents that were read anew.

    Attributes:
        read: How many were read.
        changed: Ids of those in which something else was found than before.
        lost: Decisions that have no effect any more.
        failures: Documents that stayed as they were.
        changes: What was touched.
        cancelled: Whether the user stopped it; the rest stayed as it was.
    """

    read: int = 0
    changed: tuple[int, ...] = ()
    lost: tuple[TrailEntry, ...] = ()
    failures: tuple[RereadFailure, ...] = ()
    changes: Changes = field(default_factory=Changes)
    cancelled: bool = False


class _Rereading:
    """Documents read anew so far; thousands of them, so what became of each is added to sums and not summed up anew."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._read = 0
        self._changed: list[int] = []
        self._lost: list[TrailEntry] = []
        self._failures: list[RereadFailure] = []
        self._changes = SummedChanges()

    @property
    def done(self) -> int:
        """How many were read, or stay as they were."""
        return self._read + len(self._failures)

    def summary(self, *, cancelled: bool) -> RereadSummary:
        """The whole, as far as it came."""
        changes = self._changes.changes
        return RereadSummary(
            self._read, tuple(self._changed), tuple(self._lost), tuple(self._failures), changes, cancelled
        )

    def take(self, document_id: int, reached: Reread | DeskError) -> None:
        """Store what was read anew, or keep why the document stays as it was.

        Raises:
            ReadOnlyLibraryError: The library takes no writes.
        """
        from core.library import reread_document

        error: DeskError
        if isinstance(reached, DeskError):
            error = reached
        else:
            try:
                result = reread_document(self._library, document_id, reached.document, reached.findings)
            except ReadOnlyLibraryError:
                raise
            except LibraryError as failed:
                error = failed
            else:
                self._read += 1
                self._changed += [document_id] if result.changed else []
                self._lost += result.lost
                self._changes.add(result.changes)
                return
        log.warning("document %s was not read anew: %s", document_id, error)
        self._failures.append(RereadFailure(document_id, error.message, error.advice))


def count_older_documents(library: Library) -> int:
    """How many documents another version of the parser read."""
    return count_documents_read_by_older_parser(library, PARSER_VERSION)


def reread_older_documents(
    library: Library,
    *,
    progress: Callable[[int, int], None] = lambda done, total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> RereadSummary:
    """Read anew what another version of the parser read; arguments and errors as of ``reread_documents``."""
    older = documents_read_by_older_parser(library, PARSER_VERSION)
    return reread_documents(library, older, progress=progress, cancelled=cancelled)


def reread_documents(
    library: Library,
    documents: Sequence[int],
    *,
    progress: Callable[[int, int], None] = lambda done, total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> RereadSummary:
    """Read documents anew, each in one transaction.

    Args:
        library: Used from the calling thread alone.
        documents: Ids, as ``documents_read_by_older_parser`` gives them.
        progress: Told how many of how many are done, after each.
        cancelled: Asked at least every 100 ms.

    Raises:
        ReadOnlyLibraryError: The library takes no writes.
        ReaderNotStartedError: The system starts no process for the desk.
    """
    from core.library import writing_many

    run = _Rereading(library)
    with writing_many(library), PartWorkers(read_original) as workers:
        for begin in range(0, len(documents), _AT_ONCE):
            for document_id, reached in _read(library, workers, documents[begin : begin + _AT_ONCE], cancelled):
                run.take(document_id, reached)
                progress(run.done, len(documents))
    return run.summary(cancelled=run.done < len(documents))


def read_anew(document: Document, original: bytes, *, cancelled: Callable[[], bool] = lambda: False) -> Reread | None:
    """Read and parse the original of one document in a worker process; the library is not needed and not changed.

    Args:
        document: As the library knows it.
        original: The bytes it was read from.
        cancelled: Asked at least every 100 ms.

    Returns:
        What is to be given to ``core.library.reread_document``; None when it was called off.

    Raises:
        UnreadableFileError: One of its kinds says why there is no document.
        ReaderNotStartedError: The system starts no process for the desk.
    """
    with (
        PartWorkers(read_original) as workers,
        temporary_folder() as folder,
    ):
        file = _lay_out(document, original, folder / "1")
        for _, reached in workers.parts_in_order([file], cancelled):
            if reached is None:
                continue
            if isinstance(reached.outcome, DeskError):
                raise reached.outcome
            return reached.outcome
    return None


def read_original(path: Path, done: int) -> Iterator[Reread]:
    """Read and parse one original in a worker.

    Args:
        path: Its bytes, with what the library knows of it beside them.
        done: 1 when it was read already.

    Raises:
        UnreadableFileError: One of its kinds says why there is no document.
    """
    from core.knowledge import load_knowledge
    from core.parsing import parse

    if not done:
        document = _document(path)
        yield Reread(document, parse(document, load_knowledge()))


def _document(path: Path) -> Document:
    from core.reading import file_bytes, read_bytes, read_pasted
    from core.reading.plain_text import PASTED

    known = json.loads(path.with_name(_KNOWN).read_text("utf-8"))
    if known["source"] != PASTED:
        return read_bytes(file_bytes(path), known["source"])
    # Title and day of a pasted text are the user's own; they are not in the text.
    published_on = known["published_on"] and date.fromisoformat(known["published_on"])
    document = read_pasted(path.read_bytes().decode("utf-8", "surrogatepass"))
    return replace(document, published_on=published_on, title=known["title"])


def _read(
    library: Library, workers: PartWorkers[Reread], documents: Sequence[int], cancelled: Callable[[], bool]
) -> Iterator[tuple[int, Reread | DeskError]]:
    with temporary_folder() as folder:
        files: dict[Path, int] = {}
        for document_id in documents:
            try:
                files[_laid_out(library, document_id, folder)] = document_id
            except LibraryError as error:
                yield document_id, error
        for path, reached in workers.parts_in_order(list(files), cancelled):
            if reached is not None:
                yield files[path], reached.outcome


def _laid_out(library: Library, document_id: int, folder: Path) -> Path:
    """Put the original of a document where a worker can have it."""
    from core.library import document_detail, original_bytes

    document = document_detail(library, document_id).document
    return _lay_out(document, original_bytes(library, document_id), folder / str(document_id))


def _lay_out(document: Document, original: bytes, folder: Path) -> Path:
    file = folder / _ORIGINAL
    published_on = document.published_on and document.published_on.isoformat()
    known = {"source": document.source, "published_on": published_on, "title": document.title}
    try:
        folder.mkdir()
        file.write_bytes(original)
        file.with_name(_KNOWN).write_text(json.dumps(known), "utf-8")
    except OSError as error:
        raise NoTemporaryFilesError.because(error.strerror or str(error)) from error
    return file
