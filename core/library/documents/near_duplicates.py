"""Documents that tell the same story, or are the same report: linked when they come in, found again for windows.

That two documents are alike is a fact about those two, see ``likeness``; a story is all that hangs together by such
facts. So stories are the same whatever the order in which their documents came.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.library.documents.likeness import Likeness, is_alike, is_same, likeness, share_of_common_runs
from core.library.documents.recalling import day, recall_document, recall_findings, recall_reported
from core.library.resolving.resolving import rebuild
from core.library.table.rows import NearDuplicate
from core.model import Changes, DocumentKind

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping

    from core.library.file.connection import Library
    from core.model import Document, Findings

_SHOWN_AT_MOST = 50
_COLUMNS = "l.document, l.block, l.signature, l.told_on, l.official, l.story"
_SAME_BANDS = f"""SELECT {_COLUMNS} FROM likenesses l WHERE l.document IN (
    SELECT document FROM likeness_bands WHERE block = ? AND band IN ({{}}))
AND (l.told_on IS NULL OR l.told_on BETWEEN ? AND ?) ORDER BY l.document"""
_OTHERS = f"""SELECT {_COLUMNS}, d.kind, d.heading, d.outlet, d.source, d.published_on FROM likenesses l
JOIN documents d ON d.id = l.document WHERE l.story = ? AND l.document <> ? ORDER BY l.document LIMIT ?"""


def link_story(library: Library, document_id: int, document: Document, findings: Findings) -> frozenset[int]:
    """Put a document that was just stored beside those it is alike; inside ``writing``.

    Returns:
        Other documents that now belong to another story than before, because this one joins two; what follows from
        them as witnesses has to be judged anew.
    """
    own = likeness(document, findings)
    if own is None:
        return frozenset()
    stories: set[int] = set()
    bands = own.bands
    first, last = own.told_between
    candidates = _SAME_BANDS.format(", ".join("?" * len(bands)))
    for row in library.rows(candidates, (own.block, *bands, first.isoformat(), last.isoformat())):
        if row["story"] not in stories and is_alike(own, _likeness(row)):
            stories.add(row["story"])
    library.execute(
        "INSERT INTO likenesses (document, block, signature, told_on, official, story) VALUES (?, ?, ?, ?, ?, ?)",
        (document_id, own.block, own.signature, own.told_on and own.told_on.isoformat(), own.official, document_id),
    )
    library.execute_many(
        "INSERT INTO likeness_bands (block, band, document) VALUES (?, ?, ?)",
        [(own.block, band, document_id) for band in bands],
    )
    return _join(library, stories | {document_id}) - {document_id}


def unlink_story(library: Library, document_id: int) -> frozenset[int]:
    """Take a document out of its story, before it is removed or linked anew; inside ``writing``.

    Returns:
        Other documents that now belong to another story than before.
    """
    row = library.row(f"SELECT {_COLUMNS} FROM likenesses l WHERE document = ?", (document_id,))
    if row is None:
        return frozenset()
    own = _likeness(row)
    library.execute_many(
        "DELETE FROM likeness_bands WHERE block = ? AND band = ? AND document = ?",
        [(own.block, band, document_id) for band in own.bands],
    )
    library.execute("DELETE FROM likenesses WHERE document = ?", (document_id,))
    left = library.rows(f"SELECT {_COLUMNS} FROM likenesses l WHERE story = ? ORDER BY document", (row["story"],))
    stories = _stories({each["document"]: _likeness(each) for each in left})
    renamed = [(story, each) for each, story in stories.items() if story != row["story"]]
    library.execute_many("UPDATE likenesses SET story = ? WHERE document = ?", renamed)
    # Where only the name of the story changes, nothing does that anybody counts.
    return frozenset(stories) if len(set(stories.values())) > 1 else frozenset()


def judge_anew(library: Library, documents: Iterable[int]) -> Changes:
    """Judge what documents speak of that count otherwise as witnesses than before; inside ``writing``."""
    inspections = {
        row["inspection"]
        for document_id in documents
        for row in library.rows(
            "SELECT DISTINCT inspection FROM claims WHERE document = ? AND inspection IS NOT NULL", (document_id,)
        )
    }
    return rebuild(library, (), inspections) if inspections else Changes()


def unlink_all(library: Library) -> None:
    """Forget all stories, as those of an older version are of other rules; inside ``writing``."""
    library.execute("DELETE FROM likeness_bands")
    library.execute("DELETE FROM likenesses")


def link_stored(library: Library, documents: Iterable[int]) -> None:
    """Link documents that are in the library but not in a story yet; inside ``writing``."""
    for document_id in documents:
        row = library.row("SELECT * FROM documents WHERE id = ?", (document_id,))
        if row is not None:
            findings = recall_findings(library, row, recall_reported(library, document_id))
            link_story(library, document_id, recall_document(library, row), findings)


def count_copies(library: Library, document_id: int) -> int:
    """How many other documents tell the same story or are the same report."""
    return int(
        library.value(
            "SELECT count(*) FROM likenesses WHERE document <> :document AND story = "
            "(SELECT story FROM likenesses WHERE document = :document)",
            {"document": document_id},
        )
    )


def near_duplicates(library: Library, document_id: int) -> tuple[NearDuplicate, ...]:
    """The other documents that tell the same story or are the same report, the most alike first; 50 at most."""
    own = library.row(f"SELECT {_COLUMNS} FROM likenesses l WHERE document = ?", (document_id,))
    if own is None:
        return ()
    published = day(library.value("SELECT published_on FROM documents WHERE id = ?", (document_id,)))
    found = []
    for row in library.rows(_OTHERS, (own["story"], document_id, _SHOWN_AT_MOST)):
        other = day(row["published_on"])
        found.append(
            NearDuplicate(
                document_id=row["document"],
                title=row["heading"],
                outlet=row["outlet"],
                source=row["source"],
                published_on=other,
                kind=DocumentKind(row["kind"]),
                alike=share_of_common_runs(own["signature"], row["signature"]),
                is_later=None if not published or not other or published == other else other > published,
            )
        )
    return tuple(sorted(found, key=lambda each: (-each.alike, each.document_id)))


def _join(library: Library, stories: set[int]) -> frozenset[int]:
    """Make one story of several; gives the documents whose story changed."""
    first, *others = sorted(stories)
    moved: set[int] = set()
    for story in others:
        moved |= {row["document"] for row in library.rows("SELECT document FROM likenesses WHERE story = ?", (story,))}
        library.execute("UPDATE likenesses SET story = ? WHERE story = ?", (first, story))
    return frozenset(moved)


def _stories(likenesses: Mapping[int, Likeness]) -> dict[int, int]:
    """What hangs together among some documents: the smallest id of its story for each."""
    stories: dict[int, int] = {}
    waiting = sorted(likenesses)
    while waiting:
        first, *waiting = waiting
        reached = [first]
        for each in reached:
            stories[each] = first
            near = [other for other in waiting if is_same(likenesses[each], likenesses[other])]
            reached += near
            waiting = [other for other in waiting if other not in near]
    return stories


def _likeness(row: sqlite3.Row) -> Likeness:
    return Likeness(row["block"], row["signature"], day(row["told_on"]), bool(row["official"]))
