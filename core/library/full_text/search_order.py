"""In which order the documents of a search come, and only as far as a page needs it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from core.library.file.id_lists import id_list, ids
from core.library.full_text.query_expressions import in_title
from core.library.full_text.search_sets import BY_WORDS

if TYPE_CHECKING:
    from core.library.file.connection import Library

RANKED_AT_MOST = 10_000
"""When more documents are found, those with the words in the title come first, and then the last that were added:
words that are everywhere say nothing about what is meant, and ranking takes time."""
# bm25 gives each column its weight: a word in the title counts as much as eight in the text. The plus keeps SQLite
# from looking each id up by itself in the full-text index.
_RANKED = """SELECT rowid FROM documents_fts WHERE documents_fts MATCH ? AND +rowid IN (SELECT value FROM json_each(?))
ORDER BY bm25(documents_fts, 8.0, 1.0), rowid DESC"""
# Sorted by themselves up to so many; beyond, it is quicker to walk through all documents by their dates.
_SORTED_AT_MOST = 4_000
_SORTED = """SELECT d.id FROM json_each(?) j JOIN documents d ON d.id = j.value ORDER BY coalesce(d.published_on,
    (SELECT {first}(r.published_on) FROM reported_inspections r WHERE r.document = d.id))
{direction} NULLS LAST, d.id DESC"""
# Both parts are read in the order of an index, so that only as many rows are read as are asked for. A number tells the
# document, and by its lowest bit whether the date is that of an inspection it reports on.
_WALKED = """SELECT 2 * id + reported FROM (
    SELECT published_on, id, 0 AS reported FROM documents WHERE published_on IS NOT NULL
    UNION ALL SELECT published_on, document, 1 FROM reported_inspections WHERE published_on IS NOT NULL
    ORDER BY 1 {direction}, 2 DESC LIMIT ? OFFSET ?)"""
_UNDATED = "SELECT id FROM documents WHERE published_on IS NULL"
_FIRST_STEP = 2_000


def by_rank(library: Library, words: str, found: set[int]) -> list[int]:
    """All of the documents, the best match for the words first; those without any of them behind.

    Args:
        library: Where.
        words: For FTS5.
        found: At most ``RANKED_AT_MOST``.
    """
    ranked = id_list(library, _RANKED, (words, json.dumps(list(found))))
    return [*ranked, *sorted(found.difference(ranked), reverse=True)]


def by_title(library: Library, words: str, found: set[int], count: int) -> list[int]:
    """The first of the documents, those with the words in the title before the others, the last added first.

    Args:
        library: Where.
        words: For FTS5.
        found: The documents.
        count: How many are asked for; there may be more.
    """
    # FTS5 can begin with the last added, so that a page seldom needs more than the first step.
    last = id_list(library, f"{BY_WORDS} ORDER BY rowid DESC LIMIT {_FIRST_STEP}", (in_title(words),))
    in_order = [each for each in last if each in found]
    if len(in_order) >= count:
        return in_order
    in_titles = found & ids(library, BY_WORDS, (in_title(words),))
    return [*sorted(in_titles, reverse=True), *sorted(found - in_titles, reverse=True)]


def by_date(library: Library, found: set[int], count: int, *, newest_first: bool) -> list[int]:
    """The first of the documents by their own date, else by that of the inspections they report on; at least ``count``.

    Of several inspections the one that comes first in this order counts. Documents without any date come last.
    """
    direction, first = ("DESC", "max") if newest_first else ("ASC", "min")
    if len(found) <= _SORTED_AT_MOST:
        return id_list(library, _SORTED.format(direction=direction, first=first), (json.dumps(list(found)),))
    undated = found & ids(library, _UNDATED)
    in_order: dict[int, None] = {}
    offset, step = 0, _FIRST_STEP
    while len(in_order) < count:
        walked = id_list(library, _WALKED.format(direction=direction), (step, offset))
        in_order.update(dict.fromkeys(each >> 1 for each in walked if each >> 1 in (undated if each & 1 else found)))
        if len(walked) < step:
            return [*in_order, *sorted(found.difference(in_order), reverse=True)]
        offset, step = offset + step, step * 2
    return list(in_order)
