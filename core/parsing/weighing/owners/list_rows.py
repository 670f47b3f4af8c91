"""Sentences that are rows of a list: of areas with their grades, or of years with them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.parsing.weighing.sentence import SentenceView

_LONGEST = 10
"""Items of the longest sentence of a paragraph that can be one row of a list: "Leadership and management: good."."""
_YEAR_ROW = re.compile(r"_?(?:t[:–,.]?g|g[,(:–]?t\)?)\.?")
"""Letters of "2009: Good" and of "Good (2009)"."""
_LONGEST_OF_YEAR = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class ListRows:
    """The rows of lists in an article.

    Attributes:
        areas: For a sentence that is a row of a list of areas and grades, what the areas of all its rows can stand for.
        years: Numbers of the sentences that are rows of a list of years and grades.
    """

    areas: Mapping[int, tuple[object, ...]]
    years: frozenset[int]


def list_rows(sentences: Sequence[SentenceView]) -> ListRows:
    """Find the rows of lists."""
    return ListRows(areas=_areas_of_lists(sentences), years=_rows_of_years(sentences))


def _areas_of_lists(sentences: Sequence[SentenceView]) -> dict[int, tuple[object, ...]]:
    """For each row of a list, what the areas of all rows can stand for: they tell of what kind its body is."""
    found: dict[int, tuple[object, ...]] = {}
    for is_row, views in groupby(sentences, _is_row):
        rows = list(views) if is_row else []
        if len(rows) > 1:
            areas = tuple(view.items[index].value for view in rows for group in view.groups for index in group.indices)
            found.update((view.number, areas) for view in rows)
    return found


def _is_row(view: SentenceView) -> bool:
    if view.line.block_kind == "paragraph":
        return bool(view.grades and view.groups) and view.size <= _LONGEST
    return bool(view.grades or view.groups)


def _rows_of_years(sentences: Sequence[SentenceView]) -> frozenset[int]:
    """Numbers of the rows of lists of years and grades, which are the record of whom the article is about."""
    found: set[int] = set()
    for is_row, views in groupby(sentences, _is_row_of_year):
        rows = [view.number for view in views] if is_row else []
        if len(rows) > 1:
            found.update(rows)
    return frozenset(found)


def _is_row_of_year(view: SentenceView) -> bool:
    short = view.size <= _LONGEST_OF_YEAR and bool(view.grades and view.times)
    return short and _YEAR_ROW.fullmatch(view.letters) is not None
