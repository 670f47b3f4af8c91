"""What an import tells its caller: how far it is, what became of each file, and the whole at the end."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from core.model import Changes

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from core.model import DocumentKind, VisitType


class ImportOutcome(StrEnum):
    """What became of one file or text."""

    IMPORTED = "imported"
    ALREADY_THERE = "already there"
    NOTHING_FOUND = "nothing found"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class FoundGrade:
    """One grade of the chief inspection, as the import list shows it.

    Attributes:
        area: Area id.
        grade: Grade id.
    """

    area: str
    grade: str


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What became of one file or text.

    Attributes:
        source: The path as gathered, or a word for pasted text; for a file inside another with its place in that,
            ``march/news.zip › story.txt``.
        name: The file's own name, for lists; with its place for a file inside another.
        outcome: Imported, already there, nothing found (stored, without a judgement) or failed (nothing stored).
        document_id: The document in the library; None when failed.
        kind: Article or official report; None when failed or already there.
        title: Title of the document.
        provider: Name of the provider that the document is chiefly about.
        authority_code: ONS code of that provider, where it is an authority.
        framework: Framework id of that inspection.
        visit_type: Sort of visit.
        published_on: Day that inspection's report was published.
        told_on: The document's own day; tells several articles about one provider apart in a list.
        grades: Its current grades in the order of the text.
        inspections: How many inspections the document tells of.
        needs_eyes: Whether the document was added but a person should look at it; at first by what was found in it, in
            a summary by whether Review asks about it.
        doubts: Why, in sentences a user can read.
        copies: How many other documents of the library tell the same story or are the same report.
        message: For a failed file what happened; else empty.
        advice: For a failed file what the user can do; else empty.
        changes: Records of the library that were touched, by it and by those that were stored together with it; left
            out in the results that a summary keeps.
    """

    source: str
    name: str
    outcome: ImportOutcome
    document_id: int | None = None
    kind: DocumentKind | None = None
    title: str | None = None
    provider: str | None = None
    authority_code: str | None = None
    framework: str | None = None
    visit_type: VisitType | None = None
    published_on: date | None = None
    told_on: date | None = None
    grades: tuple[FoundGrade, ...] = ()
    inspections: int = 0
    needs_eyes: bool = False
    doubts: tuple[str, ...] = ()
    copies: int = 0
    message: str = ""
    advice: str = ""
    changes: Changes = field(default_factory=Changes, compare=False)


@dataclass(frozen=True, slots=True)
class ImportProgress:
    """How far an import is; told before the first file and after each.

    Attributes:
        done: Files finished, whatever became of them; each that was inside another counts.
        total: All files of the import, as far as it is known what is inside others.
        current: Names of the files being read now, at most one a worker.
        last: The result that was just reached, or None at the start.
    """

    done: int
    total: int
    current: tuple[str, ...] = ()
    last: ImportResult | None = None


@dataclass(frozen=True, slots=True)
class ImportSummary:
    """The whole of an import.

    Attributes:
        results: One a finished file, in the order of the files given; fewer than ``total`` when cancelled. A file that
            holds files has one for each of those.
        total: How many files there were.
        cancelled: Whether the user stopped it; what was finished stays in the library.
        changes: Records of the library that were touched, all results together.
        left_out: How many files in folders and ZIP files were not looked at, as their endings are those of no document.
    """

    results: tuple[ImportResult, ...]
    total: int
    cancelled: bool = False
    changes: Changes = field(default_factory=Changes)
    left_out: int = 0

    @property
    def counts(self) -> Mapping[ImportOutcome, int]:
        """How many results there are of each outcome; 0 for those that did not occur."""
        found = Counter(result.outcome for result in self.results)
        return {outcome: found[outcome] for outcome in ImportOutcome}

    @property
    def grades(self) -> int:
        """How many grades the chief inspections of the added documents hold."""
        return sum(len(result.grades) for result in self.results)

    @property
    def needing_eyes(self) -> tuple[ImportResult, ...]:
        """The added documents that a person should look at: those that Review asks about."""
        return tuple(result for result in self.results if result.needs_eyes)

    @property
    def failed(self) -> tuple[ImportResult, ...]:
        """The files that could not be read, for a list with reasons and a retry."""
        return tuple(result for result in self.results if result.outcome is ImportOutcome.FAILED)
