"""What needs a person's eyes, as a queue: counted, paged in an order that stays, each item with its reason in words.

Conflicts between documents come first, because they leave a hole in the table, and inspections that no document tells
of any more. Then document by document, in the order in which they were added, so that whoever has a text open settles
all that is doubtful about it. Partial indexes hold what is doubtful, so a queue over a hundred thousand documents costs
no look at those that are not.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.library.correcting.standing import evidence_of
from core.library.file.id_lists import ids
from core.library.resolving.deciding import SURE
from core.library.resolving.namesakes import read_namesakes, told_apart
from core.library.review.review_items import OF_AN_INSPECTION, ReviewFilter, ReviewItem, ReviewKind
from core.library.review.review_words import NOT_NAMED, doubtful_grade, nothing_found, told_elsewhere, without_document
from core.library.review.words_of_items import WordsOfItem
from core.model import Basis, DocumentKind, DocumentState

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping, Sequence

    from core.library.file.connection import Library


_RANKS = {kind: rank for rank, kind in enumerate(ReviewKind)}
# Forced, so that the state of a document is read from the index and not from among its text.
_OPEN = (
    "NOT EXISTS (SELECT 1 FROM documents o INDEXED BY documents_by_state "
    f"WHERE o.state = '{DocumentState.REVIEWED}' AND o.id = {{0}}.document)"
)
_UNDECIDED = "NOT EXISTS (SELECT 1 FROM standing_reported_inspections s WHERE s.reported_inspection = {0} AND {1})"


# A doubtful reading that an official report, a person or another story bears out needs nobody's eyes any more; a report
# that was read with doubt itself bears nothing out.
_UNCONFIRMED = (
    "NOT EXISTS (SELECT 1 FROM judgements b WHERE b.inspection = c.inspection AND b.area = c.area "
    f"AND b.grade = c.grade AND (b.basis IN ('{Basis.CORRECTED}', '{Basis.AGREED}') "
    f"OR b.basis = '{Basis.REPORT}' AND b.claim <> c.id))"
)


def _unmarked(kind: ReviewKind, subject: str, told: str) -> str:
    return (
        f"NOT EXISTS (SELECT 1 FROM review_decisions m WHERE m.kind = '{kind}' AND m.subject_id = {subject} "
        f"AND m.told = {told})"
    )


@dataclass(frozen=True, slots=True)
class _Source:
    """Where items of one kind come from.

    Attributes:
        tables: What is looked through, the short name of the first included.
        where: When a row is an item.
        keys: Document, position and id; where it is of no document 0, inspection and judgement, so that it comes first.
        words: Where the words stand that it can be found by.
    """

    tables: str
    where: str
    keys: tuple[str, str, str]
    words: WordsOfItem


def _document_source(kind: ReviewKind, condition: str) -> _Source:
    nothing = "NOT EXISTS (SELECT 1 FROM claims c WHERE c.document = d.id)"
    marked = _unmarked(kind, "d.id", "''")
    where = f"d.state = '{DocumentState.NO_JUDGEMENT}' AND {condition} AND {nothing} AND {marked}"
    return _Source("documents d", where, ("d.id", "0", "d.id"), WordsOfItem(document="d.id"))


def _told_of_by(document: str) -> str:
    """Everybody of whom a document tells."""
    return f"SELECT t.provider FROM reported_inspections t WHERE t.document = {document}"


_DECIDED_ABOUT = " UNION ".join(
    f"SELECT inspection FROM {table} WHERE inspection > 0{holds}"
    for table, holds in (("corrections", " AND undone_at IS NULL"), ("notes", ""), ("tags", ""))
)
_SOURCES = {
    ReviewKind.CONFLICT: _Source(
        "judgements j",
        "j.basis = 'conflict' AND " + _unmarked(ReviewKind.CONFLICT, "j.inspection", "j.area || ': ' || j.reason"),
        ("0", "j.inspection", "j.id"),
        WordsOfItem(
            own=("j.reason",),
            providers="SELECT i.provider FROM inspections i WHERE i.id = j.inspection",
            area="j.area",
        ),
    ),
    # Held at all only for what people decided about it, of which there is little.
    ReviewKind.WITHOUT_DOCUMENT: _Source(
        "inspections i",
        f"i.id IN ({_DECIDED_ABOUT}) AND i.reports = 0 AND i.articles = 0 AND "
        + _unmarked(ReviewKind.WITHOUT_DOCUMENT, "i.id", "''"),
        ("0", "i.id", "i.id"),
        WordsOfItem(providers="i.provider"),
    ),
    ReviewKind.NOTHING_FOUND: _document_source(ReviewKind.NOTHING_FOUND, f"d.kind = '{DocumentKind.ARTICLE}'"),
    # An official letter about a visit without grades was read; one in which no inspection was found was not.
    ReviewKind.UNREAD_REPORT: _document_source(
        ReviewKind.UNREAD_REPORT,
        f"d.kind = '{DocumentKind.OFFICIAL_REPORT}' "
        "AND NOT EXISTS (SELECT 1 FROM reported_inspections r WHERE r.document = d.id)",
    ),
    ReviewKind.UNKNOWN_PROVIDER: _Source(
        "reported_inspections r",
        f"r.provider_name IS NULL AND {_OPEN.format('r')} AND {_UNDECIDED.format('r.id', '1')} AND "
        + _unmarked(ReviewKind.UNKNOWN_PROVIDER, "r.id", "''"),
        ("r.document", "r.position", "r.id"),
        WordsOfItem(document="r.document", providers="r.provider"),
    ),
    # Also where the document is reviewed: what is asked came up with another one. Decisions go into ``told_elsewhere``.
    ReviewKind.TOLD_ELSEWHERE: _Source(
        "reported_inspections r",
        "r.told_elsewhere = 1",
        ("r.document", "r.position", "r.id"),
        WordsOfItem(document="r.document", providers="r.provider"),
    ),
    ReviewKind.DOUBTFUL_READING: _Source(
        "reported_inspections r",
        f"r.doubts <> '[]' AND {_OPEN.format('r')} AND {_UNDECIDED.format('r.id', '1')} AND "
        + _unmarked(ReviewKind.DOUBTFUL_READING, "r.id", "r.doubts"),
        ("r.document", "r.position", "r.id"),
        WordsOfItem(own=("r.doubts",), document="r.document", providers="r.provider"),
    ),
    ReviewKind.FAILED_CHECK: _Source(
        "checks k",
        f"k.outcome = 'differs' AND {_OPEN.format('k')} AND " + _unmarked(ReviewKind.FAILED_CHECK, "k.id", "k.message"),
        ("k.document", "k.position", "k.id"),
        WordsOfItem(own=("k.message", "k.words"), document="k.document", providers=_told_of_by("k.document")),
    ),
    ReviewKind.DOUBTFUL_GRADE: _Source(
        "claims c",
        f"c.confidence < {SURE} AND {_OPEN.format('c')} "
        "AND NOT EXISTS (SELECT 1 FROM standing_claims s WHERE s.claim = c.id) AND "
        f"{_UNDECIDED.format('c.reported_inspection', 'NOT s.stands')} AND {_UNCONFIRMED} AND "
        + _unmarked(ReviewKind.DOUBTFUL_GRADE, "c.id", "''"),
        ("c.document", "c.position", "c.id"),
        WordsOfItem(
            own=("c.words",),
            document="c.document",
            providers="SELECT t.provider FROM reported_inspections t WHERE t.id = c.reported_inspection",
            area="c.area",
            grade="c.grade",
        ),
    ),
    ReviewKind.LOST_CORRECTION: _Source(
        "finding_corrections f",
        "f.no_longer_fits IS NOT NULL AND f.undone_at IS NULL AND "
        + _unmarked(ReviewKind.LOST_CORRECTION, "f.id", "''"),
        ("f.document", "0", "f.id"),
        WordsOfItem(own=("f.words", "f.no_longer_fits"), document="f.document", providers=_told_of_by("f.document")),
    ),
}
_EVERYTHING = ReviewFilter()


def review_counts(library: Library, where: ReviewFilter = _EVERYTHING) -> Mapping[ReviewKind, int]:
    """How many items there are of each kind; kinds without any are left out."""
    kinds = _kinds(where)
    parts = [_keys(kind, where) for kind in kinds]
    selects = ", ".join(f"(SELECT count(*) FROM ({part}))" for part, _ in parts)
    if not parts:
        return {}
    counts = library.rows(f"SELECT {selects}", [value for _, values in parts for value in values])[0]
    return {kind: count for kind, count in zip(kinds, counts, strict=True) if count}


def review_items(library: Library, where: ReviewFilter, limit: int, *, offset: int = 0) -> tuple[ReviewItem, ...]:
    """A page of the queue.

    Args:
        library: Where from.
        where: Which part of the queue.
        limit: Items at most.
        offset: Items to leave out at the beginning; what was skipped, say.
    """
    values: list[object] = []
    parts: list[str] = []
    for kind in _kinds(where):
        keys, own = _keys(kind, where)
        parts.append(f"SELECT * FROM ({keys} ORDER BY 2, 4, 5 LIMIT ?)")
        values += [*own, limit + offset]
    if not parts:
        return ()
    rows = library.rows(
        f"SELECT kind, place, rank, position, subject FROM ({' UNION ALL '.join(parts)}) "
        "ORDER BY place, rank, position, subject LIMIT ? OFFSET ?",
        [*values, limit, offset],
    )
    return _items(library, rows)


def documents_with_items(library: Library, documents: Sequence[int]) -> frozenset[int]:
    """Those of some documents that have any item."""
    where = ReviewFilter(documents=tuple(documents))
    parts = [_keys(kind, where) for kind in _kinds(where)]
    query = " UNION ".join(f"SELECT place FROM ({part})" for part, _ in parts)
    return frozenset(ids(library, query, [value for _, values in parts for value in values]))


def open_items(library: Library, document_id: int) -> int:
    """How many items a document has."""
    return sum(review_counts(library, ReviewFilter(documents=(document_id,))).values())


def _kinds(where: ReviewFilter) -> list[ReviewKind]:
    kinds = [kind for kind in ReviewKind if not where.kinds or kind in where.kinds]
    return [kind for kind in kinds if not (where.documents and kind in OF_AN_INSPECTION)]


def _keys(kind: ReviewKind, where: ReviewFilter) -> tuple[str, list[object]]:
    """The keys of all items of a kind, with the values for the query."""
    source = _SOURCES[kind]
    place, position, subject = source.keys
    conditions, values = source.where, list[object]()
    if len(where.documents) == 1:
        conditions += f" AND {place} = ?"
        values += where.documents
    elif where.documents:
        # One value however many there are, so that it is the same statement each time, and there is no limit.
        conditions += f" AND {place} IN (SELECT value FROM json_each(?))"
        values.append(json.dumps(where.documents))
    having, sought = source.words.having(where.text)
    conditions, values = conditions + having, [*values, *sought]
    keys = f"'{kind}' AS kind, {place} AS place, {_RANKS[kind]} AS rank, {position} AS position, {subject} AS subject"
    return f"SELECT {keys} FROM {source.tables} WHERE {conditions}", values


def _items(library: Library, rows: Sequence[sqlite3.Row]) -> tuple[ReviewItem, ...]:
    """The items of a page, with one query for each kind on it."""
    told: dict[tuple[str, int], sqlite3.Row] = {}
    for kind in dict.fromkeys(row["kind"] for row in rows):
        subjects = [row["subject"] for row in rows if row["kind"] == kind]
        query = f"{_DETAILS[ReviewKind(kind)]} IN ({', '.join('?' * len(subjects))})"
        told |= {(kind, each["subject"]): each for each in library.rows(query, subjects)}
    return tuple(_item(library, row, told[row["kind"], row["subject"]]) for row in rows)


_OF_REPORTED = """SELECT r.id AS subject, r.id, r.document, r.inspection, r.doubts, r.id AS reported, d.heading, d.kind,
p.name AS about FROM reported_inspections r JOIN documents d ON d.id = r.document
LEFT JOIN providers p ON p.id = r.provider WHERE r.id"""
_OF_DOCUMENT = "SELECT d.id AS subject, d.id, d.id AS document, d.heading, d.kind FROM documents d WHERE d.id"
# Whom a document is chiefly about.
_CHIEFLY = """(SELECT p.name FROM reported_inspections r JOIN providers p ON p.id = r.provider
WHERE r.document = d.id AND r.position = 0) AS about"""
_DETAILS = {
    ReviewKind.CONFLICT: """SELECT j.id AS subject, j.inspection AS id, j.inspection, j.area, j.reason,
i.framework, p.name AS heading FROM judgements j JOIN inspections i ON i.id = j.inspection
JOIN providers p ON p.id = i.provider WHERE j.id""",
    ReviewKind.WITHOUT_DOCUMENT: """SELECT i.id AS subject, i.id, i.id AS inspection, i.framework, p.name AS heading,
(SELECT count(DISTINCT area) FROM corrections c WHERE c.inspection = i.id AND undone_at IS NULL) AS corrections,
(SELECT count(*) FROM notes n WHERE n.inspection = i.id) AS notes,
(SELECT count(*) FROM tags t WHERE t.inspection = i.id) AS tags
FROM inspections i JOIN providers p ON p.id = i.provider WHERE i.id""",
    ReviewKind.NOTHING_FOUND: _OF_DOCUMENT,
    ReviewKind.UNREAD_REPORT: _OF_DOCUMENT,
    ReviewKind.UNKNOWN_PROVIDER: _OF_REPORTED,
    ReviewKind.TOLD_ELSEWHERE: """SELECT r.id AS subject, r.id, r.document, r.inspection, r.provider, r.told_in,
r.id AS reported, p.name AS about, d.heading
FROM reported_inspections r JOIN documents d ON d.id = r.document JOIN providers p ON p.id = r.provider
WHERE r.id""",
    ReviewKind.DOUBTFUL_READING: _OF_REPORTED,
    ReviewKind.FAILED_CHECK: f"""SELECT k.id AS subject, k.id, k.document, k.message, k.span_start, k.span_end, k.words,
k.page, d.heading, {_CHIEFLY} FROM checks k JOIN documents d ON d.id = k.document WHERE k.id""",
    ReviewKind.DOUBTFUL_GRADE: """SELECT c.id AS subject, c.id, c.document, c.inspection,
c.reported_inspection AS reported, c.area, c.grade, c.confidence, c.span_start, c.span_end, c.words, c.page,
r.framework, d.heading, p.name AS about FROM claims c
JOIN documents d ON d.id = c.document
JOIN reported_inspections_as_they_stand r ON r.id = c.reported_inspection
LEFT JOIN providers p ON p.id = r.provider WHERE c.id""",
    ReviewKind.LOST_CORRECTION: f"""SELECT f.id AS subject, f.id, f.document, f.no_longer_fits, f.span_start,
f.span_end, f.words, f.page, d.heading, {_CHIEFLY} FROM finding_corrections f
JOIN documents d ON d.id = f.document WHERE f.id""",
}


def _item(library: Library, keys: sqlite3.Row, row: sqlite3.Row) -> ReviewItem:
    kind = ReviewKind(keys["kind"])
    known = frozenset(row.keys())
    reason, told = _words(library, kind, row)
    is_claim = kind is ReviewKind.DOUBTFUL_GRADE
    return ReviewItem(
        kind=kind,
        subject_id=row["id"],
        place=(keys["place"], keys["rank"], keys["position"], keys["subject"]),
        heading=row["heading"] or "",
        reason=reason,
        about=(row["about"] if "about" in known else row["heading"] if "document" not in known else None) or "",
        told=told,
        document_id=row["document"] if "document" in known else None,
        inspection_id=row["inspection"] if "inspection" in known else None,
        claim_id=row["id"] if is_claim else None,
        reported_inspection_id=row["reported"] if "reported" in known else None,
        area=row["area"] if "area" in known else None,
        grade=row["grade"] if is_claim else None,
        framework=row["framework"] if "framework" in known else None,
        evidence=evidence_of(row) if "words" in known and row["words"] is not None and not _is_lost(kind) else None,
    )


def _is_lost(kind: ReviewKind) -> bool:
    """Whether the words are those of a text that was read otherwise meanwhile, so that they cannot be pointed at."""
    return kind is ReviewKind.LOST_CORRECTION


def _words(library: Library, kind: ReviewKind, row: sqlite3.Row) -> tuple[str, str]:
    """The reason, and what a mark as reviewed refers to."""
    match kind:
        case ReviewKind.CONFLICT:
            return row["reason"], f"{row['area']}: {row['reason']}"
        case ReviewKind.WITHOUT_DOCUMENT:
            return without_document(row["corrections"], row["notes"], row["tags"]), ""
        case ReviewKind.NOTHING_FOUND | ReviewKind.UNREAD_REPORT:
            return nothing_found(official=row["kind"] == DocumentKind.OFFICIAL_REPORT), ""
        case ReviewKind.UNKNOWN_PROVIDER:
            return NOT_NAMED, ""
        case ReviewKind.TOLD_ELSEWHERE:
            others = read_namesakes(library, row["provider"]).others(row["told_in"])
            return told_elsewhere(row["about"], row["told_in"].split(), others), told_apart(row["told_in"], others)
        case ReviewKind.DOUBTFUL_READING:
            return " ".join(json.loads(row["doubts"])), row["doubts"]
        case ReviewKind.FAILED_CHECK:
            return row["message"], row["message"]
        case ReviewKind.DOUBTFUL_GRADE:
            return doubtful_grade(row["area"], row["grade"], row["framework"], row["confidence"]), ""
        case ReviewKind.LOST_CORRECTION:
            return row["no_longer_fits"], ""
