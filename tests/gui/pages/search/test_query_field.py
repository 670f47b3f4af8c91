"""A mistake is marked where it stands; fields are added to a query as a person would type them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, strategies

from core.knowledge import load_knowledge
from core.library import Field, facets, open_library
from core.library.full_text.query_language import Told, leaves, parse_query
from core.library.full_text.query_values import meaning_of
from gui.pages.search.narrowing import NARROWING, offers, with_field
from gui.pages.search.query_field import mistaken_span
from tests.gui.councils import make_councils

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "position", "marked"),
    [
        ("care grde:good", 5, "grde:good"),
        ("(grde:good)", 1, "grde:good)"),
        ("housing OR", 8, "OR"),
        ("housing OR", 10, "OR"),
        ("housing  ", 9, "housing"),
        ("🏫 grde:x", 2, "grde:x"),
    ],
)
def test_the_word_at_a_place_is_marked(text: str, position: int, marked: str) -> None:
    span = mistaken_span(text, position)
    assert span is not None
    assert text[slice(*span)] == marked


@given(strategies.text(max_size=30), strategies.integers(0, 40))
def test_what_is_marked_is_within_the_text(text: str, position: int) -> None:
    span = mistaken_span(text, position)
    assert (span is None) == (not text.split())
    if span is not None:
        assert 0 <= span[0] < span[1] <= len(text)


@pytest.mark.parametrize(
    ("query", "field", "value", "whole"),
    [
        ("", Field.GRADE, "good", "grade:good"),
        ("homes", Field.REGION, "South West", 'homes region:"South West"'),
        ("homes grade:good", Field.GRADE, "good", "homes grade:good"),
        ("homes ", Field.DATE, "2025", "homes date:2025"),
    ],
)
def test_a_field_is_added_to_a_query(query: str, field: Field, value: str, whole: str) -> None:
    assert with_field(query, field, value) == whole


def test_everything_that_is_offered_is_understood(tmp_path: Path) -> None:
    knowledge = load_knowledge()
    with open_library(make_councils(tmp_path / "councils.jdesk")) as library:
        found = facets(library)
    offered = [(field, value) for field in NARROWING for _label, value in offers(field, found, knowledge)]
    assert {field for field, _ in offered} >= {Field.GRADE, Field.AREA, Field.FRAMEWORK, Field.TYPE, Field.DATE}
    for field, value in offered:
        told = [leaf for leaf in leaves(parse_query(with_field("", field, value))) if isinstance(leaf, Told)]
        assert [leaf.field for leaf in told] == [field]
        assert meaning_of(told[0])
