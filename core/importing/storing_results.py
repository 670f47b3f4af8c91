"""From a document that was read to its place in the library, and to what the user is told about it."""

from __future__ import annotations

import logging
from dataclasses import replace
from functools import cache
from sys import intern
from typing import TYPE_CHECKING

from core.errors import LibraryError, ReadOnlyLibraryError
from core.file_names import shown_name
from core.importing.outcomes import FoundGrade, ImportOutcome, ImportResult
from core.model import CheckOutcome, DocumentKind, DocumentState

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from core.errors import DeskError
    from core.importing.reading_job import ReadDocument
    from core.library import Added, Library
    from core.model import Findings

log = logging.getLogger(__name__)

_UNSURE = "A grade was read from wording that is sometimes misread."


def store(library: Library, read: Sequence[tuple[Path, ReadDocument]]) -> tuple[ImportResult, ...]:
    """Store documents in one transaction, or each in its own where one cannot be stored; that is then its result.

    Args:
        library: Where to.
        read: The documents, each with the file that it is in.

    Raises:
        ReadOnlyLibraryError: The library takes no documents.
    """
    from core.library import NewDocument, add_documents

    new = [NewDocument(each.document, each.findings, each.original) for _, each in read]
    try:
        added = add_documents(library, new)
    except ReadOnlyLibraryError:
        raise
    except LibraryError:
        return tuple(_store_alone(library, path, each) for path, each in read)
    return tuple(_result(path, each, became) for (path, each), became in zip(read, added, strict=True))


def _store_alone(library: Library, path: Path, read: ReadDocument) -> ImportResult:
    try:
        return add(library, path, read)
    except ReadOnlyLibraryError:
        raise
    except LibraryError as error:
        log.exception("%s could not be stored", read.source)
        return failed(path, read.source, error)


def add(library: Library, path: Path, read: ReadDocument) -> ImportResult:
    """Store a document.

    Raises:
        LibraryError: It could not be stored.
    """
    from core.library import add_document

    return _result(path, read, add_document(library, read.document, read.findings, read.original))


def settled(library: Library, results: Sequence[ImportResult]) -> tuple[ImportResult, ...]:
    """Results as the library has them when all is stored: what came later may bear out what was read with doubt.

    Args:
        library: Where the documents are.
        results: As they came; those of documents that need eyes are those that Review asks about.
    """
    from core.library import NOT_NAMED, documents_with_items

    added = (ImportOutcome.IMPORTED, ImportOutcome.NOTHING_FOUND)
    documents = [each.document_id for each in results if each.outcome in added and each.document_id is not None]
    waiting = documents_with_items(library, documents) if documents else frozenset()
    told = []
    for each in results:
        if each.outcome not in added:
            told.append(each)
        elif each.document_id not in waiting:
            told.append(replace(each, needs_eyes=False, doubts=()) if each.needs_eyes else each)
        elif each.doubts or each.outcome is ImportOutcome.NOTHING_FOUND:
            told.append(replace(each, needs_eyes=True))
        else:
            # Of what its own findings raise no doubt about, Review asks who is meant.
            told.append(replace(each, needs_eyes=True, doubts=(NOT_NAMED,)))
    return tuple(told)


def already_there(path: Path, source: str, document_id: int) -> ImportResult:
    """The result for bytes that the library holds."""
    return ImportResult(_place(path, source), source, ImportOutcome.ALREADY_THERE, document_id)


def failed(path: Path, source: str, error: DeskError) -> ImportResult:
    """The result for a file that became no document."""
    return ImportResult(
        _place(path, source),
        source,
        ImportOutcome.FAILED,
        title=error.title,
        message=error.message,
        advice=error.advice,
    )


def _place(path: Path, source: str) -> str:
    """Where a document came from: its file, and where in that it was."""
    return f"{shown_name(path)}{source.removeprefix(shown_name(path.name))}"


def _result(path: Path, read: ReadDocument, added: Added) -> ImportResult:
    from core.library import first_state

    if added.already_there:
        return already_there(path, read.source, added.document_id)
    findings = read.findings
    chief = findings.inspections[0] if findings.inspections else None
    needs_eyes = first_state(findings) is DocumentState.NEEDS_EYES
    return ImportResult(
        source=_place(path, read.source),
        name=read.source,
        outcome=ImportOutcome.IMPORTED if _tells_something(findings) else ImportOutcome.NOTHING_FOUND,
        document_id=added.document_id,
        kind=findings.kind,
        title=findings.title,
        provider=_once(chief.provider.name) if chief else None,
        authority_code=_once(chief.provider.authority_code) if chief else None,
        framework=_once(chief.framework) if chief else None,
        visit_type=chief.visit_type if chief else None,
        published_on=chief.published_on if chief else None,
        told_on=findings.article_date or read.document.published_on,
        grades=tuple(_found(claim.area, claim.grade) for claim in chief.current) if chief else (),
        inspections=len(findings.inspections),
        needs_eyes=needs_eyes,
        doubts=tuple(map(intern, _doubts(findings))) or (_UNSURE,) if needs_eyes else (),
        copies=added.copies,
        changes=added.changes,
    )


@cache
def _found(area: str, grade: str) -> FoundGrade:
    """One record for each grade of each area, as thousands of results are kept and all say the same few."""
    return FoundGrade(area, grade)


def _once(word: str | None) -> str | None:
    """The one copy of a word; what comes from another process has a copy of its own each time."""
    return None if word is None else intern(word)


def _doubts(findings: Findings) -> tuple[str, ...]:
    from core.library import NOT_NAMED

    told = [doubt for inspection in findings.inspections for doubt in inspection.doubts]
    if any(inspection.claims and inspection.provider.name is None for inspection in findings.inspections):
        told.insert(0, NOT_NAMED)
    differing = (check.message for check in findings.checks if check.outcome is CheckOutcome.DIFFERS)
    return (*told, *differing)


def _tells_something(findings: Findings) -> bool:
    """An official letter about a visit without grades counts; an article counts by its grades."""
    if findings.kind is DocumentKind.OFFICIAL_REPORT and findings.inspections:
        return True
    return any(inspection.claims for inspection in findings.inspections)
