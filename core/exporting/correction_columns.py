"""The columns of the table of corrections, a row a value that a person decided about. Described in docs/EXPORTS.md."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

from core.exporting.summary import Cell, Column
from core.knowledge.scales import words
from core.library import correction_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from core.exporting.summary import Value
    from core.knowledge import Knowledge
    from core.library import CorrectionLine, InspectionFilter, Library

_DAYS = frozenset({"published_on", "inspected_from", "inspected_to"})
_IN_WORDS = frozenset({"provider_type", "visit_type", "tense", "kind"})
_NAMES = {
    "provider_name": "Provider",
    "authority_code": "ONS code",
    "told_when": "When",
    "reported_inspection": "Inspection",
    "published_on": "Date of publication",
}
_SUBJECTS = {"claim": "Grade", "quote": "Quotation", "reported_inspection": "Inspection"}


class CorrectionRows:
    """A row a value, read from the library each time they are gone through."""

    def __init__(self, library: Library, where: InspectionFilter, knowledge: Knowledge) -> None:
        self._library = library
        self._where = where
        self._knowledge = knowledge

    def __iter__(self) -> Iterator[tuple[Cell, ...]]:
        for line in correction_lines(self._library, self._where):
            yield tuple(Cell(value(line, self._knowledge)) for _, value in _COLUMNS)


def correction_columns() -> tuple[Column, ...]:
    """The columns, in their order."""
    return tuple(column for column, _ in _COLUMNS)


def _area(line: CorrectionLine, knowledge: Knowledge) -> Value:
    return knowledge.frameworks.area_title(line.area, line.framework) if line.area else None


def _value(line: CorrectionLine, knowledge: Knowledge) -> Value:
    return _NAMES.get(line.value, words(line.value)) if line.value else None


def _told(value: str | int | None, line: CorrectionLine, knowledge: Knowledge) -> Value:
    """A stored value in words."""
    if value is None or isinstance(value, int):
        return value
    if line.value == "grade":
        return knowledge.frameworks.grade_label(line.framework, line.area, value)
    if line.value == "area":
        return knowledge.frameworks.area_title(value, line.framework)
    if line.value in _DAYS:
        return date.fromisoformat(value)
    if line.value == "lead_inspectors":
        return ", ".join(json.loads(value))
    return words(value) if line.value in _IN_WORDS else value


def _subject(line: CorrectionLine, knowledge: Knowledge) -> Value:
    return _SUBJECTS.get(line.subject, words(line.subject))


_COLUMNS: tuple[tuple[Column, Callable[[CorrectionLine, Knowledge], Value]], ...] = (
    (Column("provider", "Provider", 28, wraps=True), lambda line, known: line.provider),
    (Column("document_title", "Document", 40, wraps=True), lambda line, known: line.document_title),
    (Column("subject", "About", 14), _subject),
    (Column("area", "Area", 28, wraps=True), _area),
    (Column("decision", "Decision", 12), lambda line, known: words(line.action)),
    (Column("value", "Value", 18), _value),
    (Column("old", "Before", 24, wraps=True), lambda line, known: _told(line.old, line, known)),
    (Column("new", "After", 24, wraps=True), lambda line, known: _told(line.new, line, known)),
    (Column("reason", "Why", 40, wraps=True), lambda line, known: line.reason),
    (Column("made_by", "By", 18), lambda line, known: line.made_by),
    (Column("made_at", "On (UTC)", 17), lambda line, known: line.made_at),
    (Column("taken_back_at", "Taken back (UTC)", 17), lambda line, known: line.undone_at),
    (Column("no_longer_fits", "No longer fits", 30, wraps=True), lambda line, known: line.no_longer_fits),
    (Column("evidence", "Evidence", 60, wraps=True), lambda line, known: line.evidence),
    (Column("page", "Page", 7), lambda line, known: line.page),
    (Column("file", "File", 34), lambda line, known: line.source),
    (Column("sha256", "SHA-256", 20), lambda line, known: line.sha256),
)
