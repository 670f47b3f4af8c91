"""Is a library in order? Every page, every reference, every index, and that all evidence is what its text says.

Opening a library looks for damaged pages only, which is quick. This reads everything, on demand.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import TYPE_CHECKING

from core.errors import LibraryError, LibraryInUseError
from core.library.correcting.known_values import unknown_values
from core.library.file.text_indexes import text_indexes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from core.library.file.connection import Library

_MOST_PROBLEMS = 100
"""Of each sort of damage to the file; a library with more is brought back from a backup, not mended by hand."""

# Where words stand that must be a part of their document's text: table, columns of start, end and words, what a user
# calls it, with its article.
_EVIDENCE = (
    ("claims", "span_start", "span_end", "words", "a grade"),
    ("points", "span_start", "span_end", "words", "a point"),
    ("mentions", "span_start", "span_end", "words", "a mention"),
    ("quotes", "span_start", "span_end", "words", "a quotation"),
    ("quotes", "attribution_start", "attribution_end", "attribution_words", "the attribution of a quotation"),
    ("checks", "span_start", "span_end", "words", "a check"),
)


class ProblemKind(StrEnum):
    """What is not in order."""

    FILE = "damaged file"
    REFERENCE = "broken reference"
    INDEX = "search index"
    EVIDENCE = "evidence"
    TEXT = "text"
    ORIGINAL = "original"
    DECISION = "decision"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is not in order.

    Attributes:
        kind: What sort of thing.
        message: What is wrong, in a sentence for the user.
        document_id: The document that it is about, if it is about one.
    """

    kind: ProblemKind
    message: str
    document_id: int | None = None


@dataclass(frozen=True, slots=True)
class LibraryReport:
    """What a check found.

    Attributes:
        documents: How many documents were looked at.
        evidence: How many pieces of evidence were held against their texts.
        problems: What is not in order; empty for a sound library.
    """

    documents: int
    evidence: int
    problems: tuple[Problem, ...]

    @property
    def sound(self) -> bool:
        """Whether all is in order."""
        return not self.problems


def check_library(
    library: Library,
    *,
    progress: Callable[[int, int], None] = lambda done, total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> LibraryReport:
    """Look at everything in a library. Changes nothing.

    Args:
        library: Open for writing or for reading; the search index can be checked in the first case only.
        progress: Told how many of all documents are done.
        cancelled: Asked before every document; when it says yes, the report is of what was looked at until then.

    Raises:
        LibraryInUseError: Another program is writing; nothing can be said of the search index meanwhile.
        LibraryError: The file could not be read at all.
    """
    problems = _problems_of_the_file(library)
    documents = evidence = 0
    identifiers = [row["id"] for row in library.rows("SELECT id FROM documents ORDER BY id")]
    for document_id in identifiers:
        if cancelled():
            break
        try:
            problems += _original_problems(library, document_id)
            checked, wrong = _check_evidence(library, document_id)
            problems += wrong
        except LibraryError as error:
            checked = 0
            problems.append(Problem(ProblemKind.FILE, error.message, document_id))
        documents, evidence = documents + 1, evidence + checked
        progress(documents, len(identifiers))
    problems += _decision_problems(library)
    return LibraryReport(documents, evidence, tuple(problems))


def _problems_of_the_file(library: Library) -> list[Problem]:
    problems: list[Problem] = []
    for look in (_file_problems, _reference_problems, _index_problems):
        try:
            problems += look(library)
        except LibraryInUseError:
            raise
        except LibraryError as error:
            # So badly damaged that SQLite cannot even list what is wrong.
            problems.append(Problem(ProblemKind.FILE, error.message))
    return problems


def _decision_problems(library: Library) -> Iterator[Problem]:
    """Older versions let people decide for grades, areas and codes that there are not."""
    try:
        for told, values, document_id in _decisions(library):
            for name, value in unknown_values(library, values):
                what = name.replace("_", " ")
                message = f"{told} names the {what} “{value}”, which the desk does not know. Correct it anew."
                yield Problem(ProblemKind.DECISION, message, document_id)
    except (LibraryError, ValueError) as error:
        message = error.message if isinstance(error, LibraryError) else "What people decided cannot be read."
        yield Problem(ProblemKind.FILE, message)


def _decisions(library: Library) -> Iterator[tuple[str, dict[str, object], int | None]]:
    """What people decided as it holds now: whose decision about what, the values, and the document."""
    findings: dict[tuple[object, ...], tuple[sqlite3.Row, dict[str, object]]] = {}
    for row in library.rows(
        "SELECT f.document, f.subject, f.subject_id, f.made_by, f.new_values, d.heading FROM finding_corrections f "
        "JOIN documents d ON d.id = f.document WHERE f.undone_at IS NULL AND f.no_longer_fits IS NULL "
        "ORDER BY f.made_at, f.id"
    ):
        place = row["document"], row["subject"], row["subject_id"]
        before = findings[place][1] if place in findings else {}
        findings[place] = row, {**before, **json.loads(row["new_values"])}
    for row, values in findings.values():
        yield f"A decision of {row['made_by']} about “{row['heading']}”", values, row["document"]
    judgements = library.rows(
        "SELECT c.inspection, c.made_by, c.area, c.grade, p.name FROM corrections c "
        "JOIN inspections i ON i.id = c.inspection JOIN providers p ON p.id = i.provider "
        "WHERE c.undone_at IS NULL ORDER BY c.made_at, c.id"
    )
    for row in {(each["inspection"], each["area"]): each for each in judgements}.values():
        told = f"A corrected judgement of {row['made_by']} about {row['name'] or 'somebody not named'}"
        yield told, {"area": row["area"], "grade": row["grade"]}, None


def _file_problems(library: Library) -> Iterator[Problem]:
    for row in library.rows(f"PRAGMA integrity_check({_MOST_PROBLEMS})"):
        if row[0] != "ok":
            # SQLite begins with a line on which database it means; there is only one.
            found = " ".join(row[0].removeprefix("*** in database main ***").split())
            yield Problem(ProblemKind.FILE, f"The file is damaged: {found}.")


def _reference_problems(library: Library) -> Iterator[Problem]:
    for row in library.rows("PRAGMA foreign_key_check")[:_MOST_PROBLEMS]:
        yield Problem(
            ProblemKind.REFERENCE, f"Row {row['rowid']} of “{row['table']}” speaks of a lost row of “{row['parent']}”."
        )


def _index_problems(library: Library) -> Iterator[Problem]:
    """Hold every full-text index against its texts; SQLite does that by a command that looks like a write."""
    if library.read_only:
        return
    for name in (index.name for index in text_indexes(library)):
        try:
            with library.writing():
                # Rank 1: also against the table that the texts are in (https://sqlite.org/fts5.html).
                library.execute(f"INSERT INTO {name} ({name}, rank) VALUES ('integrity-check', 1)")
        except LibraryError as error:
            if getattr(error.__cause__, "sqlite_errorcode", sqlite3.SQLITE_OK) & 0xFF != sqlite3.SQLITE_CORRUPT:
                raise
            yield Problem(ProblemKind.INDEX, f"The search index “{name}” does not fit its texts.")


def _original_problems(library: Library, document_id: int) -> Iterator[Problem]:
    """The bytes that a document was read from must still be those whose hash it bears."""
    row = library.row(
        "SELECT d.heading, d.sha256, o.size, o.compressed FROM documents d "
        "LEFT JOIN originals o ON o.document = d.id WHERE d.id = ?",
        (document_id,),
    )
    if row is None:
        return
    if row["compressed"] is None:
        yield Problem(ProblemKind.ORIGINAL, f"The original of “{row['heading']}” is missing.", document_id)
        return
    try:
        original = zlib.decompress(row["compressed"])
    except zlib.error:
        yield Problem(ProblemKind.ORIGINAL, f"The original of “{row['heading']}” cannot be unpacked.", document_id)
        return
    if len(original) != row["size"] or sha256(original).hexdigest() != row["sha256"]:
        yield Problem(ProblemKind.ORIGINAL, f"The original of “{row['heading']}” was changed.", document_id)


def _check_evidence(library: Library, document_id: int) -> tuple[int, list[Problem]]:
    """How much evidence of a document was checked, and what of it is not in its text."""
    document = library.row("SELECT heading, text FROM documents WHERE id = ?", (document_id,))
    if document is None:
        return 0, []
    text, checked, problems = document["text"], 0, []
    for table, start, end, words, name in _EVIDENCE:
        rows = library.rows(
            f"SELECT {start}, {end}, {words} FROM {table} WHERE document = ? AND {start} IS NOT NULL", (document_id,)
        )
        checked += len(rows)
        for first, behind, held in rows:
            if text[first:behind] != held:
                message = f"The words of {name} are not in “{document['heading']}” at {first}: “{held}”."
                problems.append(Problem(ProblemKind.EVIDENCE, message, document_id))
    problems += _correction_problems(library, document_id, document["heading"], text)
    return checked, problems


def _correction_problems(library: Library, document_id: int, heading: str, text: str) -> list[Problem]:
    """What people decided about words names the text that they saw by its hash."""
    made_on = {
        row["text_sha256"]
        for row in library.rows(
            "SELECT text_sha256 FROM finding_corrections WHERE document = ? AND span_start IS NOT NULL "
            "AND subject_id IS NOT NULL AND no_longer_fits IS NULL AND undone_at IS NULL",
            (document_id,),
        )
    }
    if made_on <= {sha256(text.encode("utf-8", "surrogatepass")).hexdigest()}:
        return []
    message = f"The text of “{heading}” is not the one that its corrections were made on."
    return [Problem(ProblemKind.TEXT, message, document_id)]
