"""The import itself: files through the workers into the library, one whole document at a time."""

from __future__ import annotations

import logging
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from core.errors import DeskError, LibraryError, ReadOnlyLibraryError
from core.importing.outcomes import FoundGrade, ImportOutcome, ImportProgress, ImportResult, ImportSummary
from core.importing.reading_job import KnownDocument, ReadDocument, read_and_parse
from core.importing.workers import FileWorkers
from core.model import CheckOutcome, DocumentKind, DocumentState

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from core.library import Added, Library
    from core.model import Document, Findings

log = logging.getLogger(__name__)

_UNSURE = "A grade was read from wording that is sometimes misread."


def import_files(
    library: Library,
    paths: Sequence[Path],
    *,
    progress: Callable[[ImportProgress], None] = lambda progress: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> ImportSummary:
    """Read, parse and store files; each becomes a whole document or a failure with its reason.

    Args:
        library: Where to; used from the calling thread alone, so give it a library of its own.
        paths: The files, as ``gather`` lists them.
        progress: Told before the first file and after each, in the calling thread.
        cancelled: Asked at least every 100 ms. When it says yes, files under way are dropped and those stored stay.

    Raises:
        ReadOnlyLibraryError: The library takes no documents.
        ReaderNotStartedError: The system starts no process for the desk.

    Any other trouble with a file is that file's result.
    """
    from core.library import known_documents

    known = known_documents(library)
    results: list[ImportResult] = []
    with FileWorkers(partial(read_and_parse, known=frozenset(known))) as workers:
        progress(ImportProgress(0, len(paths)))
        for path, reached in workers.in_order(paths, cancelled):
            if isinstance(reached, KnownDocument):
                result = _already_there(path, known[reached.sha256])
            elif isinstance(reached, ReadDocument):
                result = _store(library, path, reached)
            else:
                result = _failed(path, reached)
            results.append(result)
            current = tuple(file.name for file in workers.current)
            progress(ImportProgress(len(results), len(paths), current, result))
    summary = ImportSummary(tuple(results), len(paths), len(results) < len(paths))
    log.info("imported: %s", ", ".join(f"{count} {outcome}" for outcome, count in summary.counts.items()))
    return summary


def import_text(
    library: Library, text: str, *, published_on: date | None = None, title: str | None = None
) -> ImportResult:
    """Store pasted text as a document.

    Args:
        library: Where to.
        text: As pasted.
        published_on: The article's own date if the user knows it; relative dates in it are resolved against that.
        title: Headline, if the user gives one.

    Raises:
        UnreadableFileError: There is no text in it, or far too much.
        LibraryError: It could not be stored.
    """
    document, findings = _read_text(text, published_on, title)
    read = ReadDocument(text.encode("utf-8", "surrogatepass"), document, findings)
    return _add(library, Path(document.source), read)


def preview_text(text: str, *, published_on: date | None = None, title: str | None = None) -> Findings:
    """Say what pasted text would bring in, without storing anything.

    Raises:
        UnreadableFileError: There is no text in it, or far too much.
    """
    return _read_text(text, published_on, title)[1]


def _read_text(text: str, published_on: date | None, title: str | None) -> tuple[Document, Findings]:
    from core.knowledge import load_knowledge
    from core.parsing import parse
    from core.reading import read_pasted

    document = read_pasted(text)
    document = replace(
        document, published_on=published_on or document.published_on, title=(title or "").strip() or document.title
    )
    return document, parse(document, load_knowledge())


def _store(library: Library, path: Path, read: ReadDocument) -> ImportResult:
    try:
        return _add(library, path, read)
    except ReadOnlyLibraryError:
        raise
    except LibraryError as error:
        log.exception("%s could not be stored", path.name)
        return _failed(path, error)


def _add(library: Library, path: Path, read: ReadDocument) -> ImportResult:
    from core.library import add_document

    added = add_document(library, read.document, read.findings, read.original)
    if added.already_there:
        return _already_there(path, added.document_id)
    return _describe(path, read.findings, added)


def _describe(path: Path, findings: Findings, added: Added) -> ImportResult:
    from core.library import first_state

    chief = findings.inspections[0] if findings.inspections else None
    needs_eyes = first_state(findings) is DocumentState.NEEDS_EYES
    return ImportResult(
        source=str(path),
        name=path.name,
        outcome=ImportOutcome.IMPORTED if _tells_something(findings) else ImportOutcome.NOTHING_FOUND,
        document_id=added.document_id,
        kind=findings.kind,
        title=findings.title,
        provider=chief.provider.name if chief else None,
        authority_code=chief.provider.authority_code if chief else None,
        framework=chief.framework if chief else None,
        visit_type=chief.visit_type if chief else None,
        published_on=chief.published_on if chief else None,
        grades=tuple(FoundGrade(claim.area, claim.grade) for claim in chief.current) if chief else (),
        inspections=len(findings.inspections),
        needs_eyes=needs_eyes,
        doubts=_doubts(findings) or (_UNSURE,) if needs_eyes else (),
        changes=added.changes,
    )


def _doubts(findings: Findings) -> tuple[str, ...]:
    told = (doubt for inspection in findings.inspections for doubt in inspection.doubts)
    differing = (check.message for check in findings.checks if check.outcome is CheckOutcome.DIFFERS)
    return (*told, *differing)


def _tells_something(findings: Findings) -> bool:
    """An official letter about a visit without grades counts; an article counts by its grades."""
    if findings.kind is DocumentKind.OFFICIAL_REPORT and findings.inspections:
        return True
    return any(inspection.claims for inspection in findings.inspections)


def _already_there(path: Path, document_id: int) -> ImportResult:
    return ImportResult(str(path), path.name, ImportOutcome.ALREADY_THERE, document_id)


def _failed(path: Path, error: DeskError) -> ImportResult:
    return ImportResult(str(path), path.name, ImportOutcome.FAILED, message=error.message, advice=error.advice)
