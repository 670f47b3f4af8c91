"""Full-text search: which documents a query is about, and where in them it is said.

A document is found as a whole: its words may stand anywhere in its title and text, and its fields are those of any of
its findings. What is shown of it are the places: quotations, points and claims with the words, else pieces of the text.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from core.library.file.id_lists import ids
from core.library.full_text.query_expressions import expression, wanted_words
from core.library.full_text.query_language import All, Without, parse_query
from core.library.full_text.query_values import with_whole_values
from core.library.full_text.search_hits import read_hits
from core.library.full_text.search_order import RANKED_AT_MOST, by_date, by_rank, by_title
from core.library.full_text.search_sets import documents_found

if TYPE_CHECKING:
    from core.library.file.connection import Library
    from core.library.full_text.query_language import Node
    from core.library.full_text.search_hits import SearchHit
    from core.model import DocumentKind


class SearchOrder(StrEnum):
    """In which order documents are shown."""

    BEST_MATCH = "best match"
    NEWEST = "newest"
    OLDEST = "oldest"


class Within(StrEnum):
    """Where the words must stand."""

    QUOTATIONS = "quotations"
    POINTS = "points"


@dataclass(frozen=True, slots=True)
class Search:
    """What a person looks for.

    Attributes:
        text: As typed; ``core.library.full_text.query_language`` says how it is understood.
        kinds: Articles, official reports; empty for both.
        within: Where the words must stand together; empty for anywhere in the document.
        order: Of the documents.
    """

    text: str = ""
    kinds: tuple[DocumentKind, ...] = ()
    within: tuple[Within, ...] = ()
    order: SearchOrder = SearchOrder.BEST_MATCH


@dataclass(frozen=True, slots=True)
class SearchPage:
    """One page of what was found.

    Attributes:
        documents: How many were found altogether.
        hits: Those of this page.
        ranked: Whether they are in the order of best match; False where that was not asked for, makes no sense
            without words, or too many were found.
    """

    documents: int = 0
    hits: tuple[SearchHit, ...] = ()
    ranked: bool = False


@dataclass(frozen=True, slots=True)
class SearchCounts:
    """How much there is of each kind in all that was found, for the filters beside the results.

    Attributes:
        reports: Official reports.
        articles: Articles.
        quotations: Documents with the words in a quotation.
        points: Documents with the words in a point.
    """

    reports: int = 0
    articles: int = 0
    quotations: int = 0
    points: int = 0


_INDEX = {Within.QUOTATIONS: ("quotes_fts", "quotes"), Within.POINTS: ("points_fts", "points")}


def search(library: Library, wanted: Search, offset: int = 0, limit: int = 20) -> SearchPage:
    """Look for documents.

    Args:
        library: Where.
        wanted: What for; without a letter or digit nothing is found.
        offset: Documents to leave out at the beginning.
        limit: Documents at most.

    Raises:
        QueryError: The query cannot be understood; the message says what to do.
    """
    tree = with_whole_values(parse_query(wanted.text))
    if tree is None:
        return SearchPage()
    found = _found(library, tree, wanted)
    ranked = wanted.order is SearchOrder.BEST_MATCH and len(found) <= RANKED_AT_MOST
    in_order = _ordered(library, tree, wanted.order, found, offset + limit)
    chosen = in_order[offset : offset + limit]
    return SearchPage(len(found), read_hits(library, tree, chosen), ranked and wanted_words(tree) is not None)


def search_counts(library: Library, wanted: Search) -> SearchCounts:
    """Count what was found by kind and place, whatever kinds and places the search itself is narrowed to.

    Raises:
        QueryError: The query cannot be understood.
    """
    tree = with_whole_values(parse_query(wanted.text))
    if tree is None:
        return SearchCounts()
    found = documents_found(library, tree)
    reports = ids(library, "SELECT id FROM documents WHERE kind = 'official_report'")
    return SearchCounts(
        reports=len(found & reports),
        articles=len(found - reports),
        quotations=len(found & _said_within(library, tree, Within.QUOTATIONS)),
        points=len(found & _said_within(library, tree, Within.POINTS)),
    )


def _found(library: Library, tree: Node, wanted: Search) -> set[int]:
    found = documents_found(library, tree)
    if wanted.kinds:
        places = ", ".join("?" * len(wanted.kinds))
        found &= ids(library, f"SELECT id FROM documents WHERE kind IN ({places})", wanted.kinds)
    if wanted.within:
        found &= set[int]().union(*(_said_within(library, tree, each) for each in wanted.within))
    return found


def _said_within(library: Library, tree: Node, within: Within) -> set[int]:
    """Documents in which all words of a query stand together in one quotation or point."""
    words = _words_alone(tree, titled=False)
    if words is None:
        return set()
    index, table = _INDEX[within]
    key = table.removesuffix("s")
    return ids(
        library,
        f"SELECT DISTINCT t.document FROM {index} JOIN {table} t ON t.id = {index}.rowid WHERE {index} MATCH ? "
        f"AND NOT EXISTS (SELECT 1 FROM standing_{table} s WHERE s.{key} = t.id AND NOT s.stands)",
        (f"{{words}} : ({words})",),
    )


def _words_alone(tree: Node, *, titled: bool) -> str | None:
    """The words of a query without its fields, as an expression; None where it has no words, or only a choice."""
    parts = tree.parts if isinstance(tree, All) else (tree,)
    kept = tuple(
        part
        for part in parts
        if expression(part.part if isinstance(part, Without) else part, titled=titled) is not None
    )
    if not kept:
        return None
    return expression(kept[0] if len(kept) == 1 else All(kept), titled=titled)


def _ordered(library: Library, tree: Node, order: SearchOrder, found: set[int], count: int) -> list[int]:
    """The first documents, at least ``count`` of them."""
    words = wanted_words(tree)
    if order is not SearchOrder.BEST_MATCH or words is None:
        return by_date(library, found, count, newest_first=order is not SearchOrder.OLDEST)
    if len(found) > RANKED_AT_MOST:
        return by_title(library, words, found, count)
    # All words together, where they can be looked for together: then fewer documents are looked at.
    return by_rank(library, expression(tree) or _words_alone(tree, titled=True) or words, found)
