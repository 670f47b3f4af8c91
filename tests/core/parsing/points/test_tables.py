"""Tables of phrases become pieces of patterns that find whole phrases."""

from __future__ import annotations

import re

import pytest

from core.errors import KnowledgeError
from core.parsing.points.tables import one_of, phrases_of


def test_a_piece_finds_each_phrase_of_its_table(knowledge):
    pattern = re.compile(one_of(knowledge, "according") + "$")
    assert all(pattern.match(phrase) for phrase in phrases_of(knowledge, "according"))


def test_only_where_asked_for_a_phrase_goes_on_behind_the_end_of_a_line(knowledge):
    assert re.match(one_of(knowledge, "according"), "according\nto") is None
    assert re.match(one_of(knowledge, "according", over_lines=True), "according\nto")


def test_a_table_that_is_missing_is_told(knowledge):
    with pytest.raises(KnowledgeError, match="no_such_words"):
        one_of(knowledge, "no_such_words")
