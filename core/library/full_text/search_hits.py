"""The documents of one page of a search, with the places in each where it is said."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from core.library.documents.recalling import day
from core.library.full_text.query_expressions import wanted_words
from core.library.full_text.query_fields import Field
from core.library.full_text.query_language import Told, Words, leaves
from core.library.full_text.query_values import meaning_of
from core.library.full_text.search_places import MARK, UNMARK, Finding, FoundIn, Place, marked_spans, places
from core.model import DocumentKind, PageSpan

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence
    from datetime import date

    from core.library.file.connection import Library
    from core.library.full_text.query_language import Node
    from core.library.full_text.search_places import Span

PLACES_AT_MOST = 3
"""Shown of one document."""

_DOCUMENTS = "SELECT id, heading, kind, outlet, published_on, text FROM documents WHERE id IN ({ids})"
_MARKED = f"""SELECT rowid, highlight(documents_fts, 0, '{MARK}', '{UNMARK}') AS heading,
highlight(documents_fts, 1, '{MARK}', '{UNMARK}') AS text
FROM documents_fts WHERE documents_fts MATCH ? AND {{rowid}} IN ({{ids}})"""
_REPORTED = """SELECT r.document, coalesce(p.name, r.provider_name) AS name, r.published_on
FROM reported_inspections_as_they_stand r JOIN providers p ON p.id = r.provider
WHERE r.document IN ({ids}) ORDER BY r.document, r.position"""
_PAGES = "SELECT document, number, span_start, span_end FROM pages WHERE document IN ({ids}) ORDER BY document, number"
_CLAIMS = """SELECT document, id, area, grade, span_start, span_end, words, page
FROM claims_as_they_stand WHERE document IN ({ids})"""
_POINTS = "SELECT document, id, span_start, span_end, words, page FROM points_as_they_stand WHERE document IN ({ids})"
_QUOTES = """SELECT document, id, speaker, span_start, span_end, words, page
FROM quotes_as_they_stand WHERE document IN ({ids})"""


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One document that was found.

    Attributes:
        document_id: Of the document.
        title: Headline, else the file name.
        title_marks: What was looked for, as spans of the title.
        kind: Article or official report.
        outlet: Publication, or None.
        published_on: Its own date, else that of the inspection that it is chiefly about.
        providers: Names of those it reports on, the chief one first.
        places: Where it is said, in the order of the text; none when only fields were asked for.
        more_places: How many places are not shown.
    """

    document_id: int
    title: str
    title_marks: tuple[Span, ...]
    kind: DocumentKind
    outlet: str | None
    published_on: date | None
    providers: tuple[str, ...]
    places: tuple[Place, ...]
    more_places: int


@dataclass(frozen=True, slots=True)
class _AskedFor:
    """What the fields of a query ask of claims and quotations; empty for nothing."""

    grades: frozenset[str]
    areas: frozenset[str]
    speakers: tuple[str, ...]

    @classmethod
    def by(cls, tree: Node) -> _AskedFor:
        values: dict[Field, list[str]] = {}
        for leaf in leaves(tree, wanted_only=True):
            if isinstance(leaf, Told):
                values.setdefault(leaf.field, []).extend(meaning_of(leaf).values)
        return cls(
            frozenset(values.get(Field.GRADE, ())),
            frozenset(values.get(Field.AREA, ())),
            tuple(name.casefold() for name in values.get(Field.SPEAKER, ())),
        )

    def claim(self, row: sqlite3.Row) -> bool:
        """Whether a claim is what was asked for."""
        return (
            bool(self.grades or self.areas)
            and (not self.grades or row["grade"] in self.grades)
            and (not self.areas or row["area"] in self.areas)
        )

    def quotation(self, row: sqlite3.Row) -> bool:
        """Whether a quotation is what was asked for."""
        speaker = (row["speaker"] or "").casefold()
        return any(name in speaker for name in self.speakers)


def read_hits(library: Library, tree: Node, document_ids: Sequence[int]) -> tuple[SearchHit, ...]:
    """The documents with these ids, in this order, with their places for a query."""
    chosen = ", ".join(str(int(each)) for each in document_ids)
    documents = {row["id"]: row for row in library.rows(_DOCUMENTS.format(ids=chosen))}
    words = wanted_words(tree)
    # Each document by itself, unless the beginnings of words would have to be gathered for each anew.
    begins = document_ids and any(isinstance(leaf, Words) and leaf.begins for leaf in leaves(tree))
    among = f"rowid BETWEEN {min(document_ids)} AND {max(document_ids)} AND +rowid" if begins else "rowid"
    marking = _MARKED.format(ids=chosen, rowid=among)
    found = library.rows(marking, (words,)) if words else []
    marked = {row["rowid"]: row for row in found}
    reported: dict[int, list[sqlite3.Row]] = {}
    for row in library.rows(_REPORTED.format(ids=chosen)):
        reported.setdefault(row["document"], []).append(row)
    pages: dict[int, list[PageSpan]] = {}
    for row in library.rows(_PAGES.format(ids=chosen)):
        pages.setdefault(row["document"], []).append(PageSpan(row["number"], row["span_start"], row["span_end"]))
    findings: dict[int, list[Finding]] = {}
    for document_id, finding in _findings(library, tree, chosen):
        findings.setdefault(document_id, []).append(finding)
    return tuple(
        _hit(documents[each], marked.get(each), reported.get(each, ()), findings.get(each, ()), pages.get(each, ()))
        for each in document_ids
        if each in documents
    )


def _hit(
    document: sqlite3.Row,
    marked: sqlite3.Row | None,
    reported: Sequence[sqlite3.Row],
    findings: Sequence[Finding],
    pages: Sequence[PageSpan],
) -> SearchHit:
    title, text = document["heading"], document["text"]
    told = document["published_on"] or next((row["published_on"] for row in reported if row["published_on"]), None)
    shown, more = places(
        text,
        marked_spans(marked["text"] if marked else None, text),
        findings,
        most=PLACES_AT_MOST,
        skip_to=len(title) if text.startswith(title) else 0,
    )
    return SearchHit(
        document_id=document["id"],
        title=title,
        title_marks=marked_spans(marked["heading"] if marked else None, title),
        kind=DocumentKind(document["kind"]),
        outlet=document["outlet"],
        published_on=day(told),
        providers=tuple(dict.fromkeys(row["name"] for row in reported if row["name"])),
        places=tuple(_on_its_page(place, pages) for place in shown),
        more_places=more,
    )


def _on_its_page(place: Place, pages: Sequence[PageSpan]) -> Place:
    if place.page is not None or not pages:
        return place
    # The words that were looked for can stand on the next page.
    first = place.start + (place.marks[0].start if place.marks else 0)
    return replace(place, page=next((page.number for page in pages if page.start <= first < page.end), None))


def _findings(library: Library, tree: Node, chosen: str) -> Iterator[tuple[int, Finding]]:
    """Quotations, points and claims of the documents, as they stand after corrections."""
    asked_for = _AskedFor.by(tree)
    for row in library.rows(_CLAIMS.format(ids=chosen)):
        place = _place(FoundIn.CLAIM, row, area=row["area"], grade=row["grade"])
        yield row["document"], Finding(place, asked_for.claim(row))
    for row in library.rows(_POINTS.format(ids=chosen)):
        yield row["document"], Finding(_place(FoundIn.POINT, row))
    for row in library.rows(_QUOTES.format(ids=chosen)):
        yield row["document"], Finding(_place(FoundIn.QUOTATION, row, speaker=row["speaker"]), asked_for.quotation(row))


def _place(
    found_in: FoundIn,
    row: sqlite3.Row,
    *,
    area: str | None = None,
    grade: str | None = None,
    speaker: str | None = None,
) -> Place:
    return Place(
        found_in,
        row["span_start"],
        row["span_end"],
        row["words"],
        page=row["page"],
        finding_id=row["id"],
        area=area,
        grade=grade,
        speaker=speaker,
    )
