"""Something said between "so" and "are" does not part them; other words behind "so" repeat no grade."""

from __future__ import annotations

import pytest

from core.parsing.lexicon import Kind
from core.parsing.scene import set_scene
from tests.core.parsing.conftest import COUNCIL, document


@pytest.fixture
def links(knowledge):
    """The words of the last sentence of a text that repeat a grade, as they stand in it."""

    def links(text: str) -> list[str]:
        line = set_scene(document(COUNCIL + text + "\n"), knowledge).lines[-1]
        full = COUNCIL + text
        return [full[item.start : item.end] for item in line.items if item.kind is Kind.LINK]

    return links


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Adoption is good. So, to general astonishment, are care leavers.", "So, to general astonishment, are"),
        ("Adoption was good and so, by a whisker, was leadership.", "so, by a whisker, was"),
        ("Adoption is good. So, since 14 May 2021, is leadership.", "So"),
    ],
)
def test_an_aside_does_not_part_a_link(links, text, said):
    assert links(text) == [said]


@pytest.mark.parametrize(
    "text",
    [
        "Adoption is good. So, the chair asked, is it safe?",
        "So, after a year, the council is good.",
        "Adoption is good. So, said the chair. Care leavers, too, are waiting.",
        "He said so, and, in the end, was the one to go.",
    ],
)
def test_other_words_behind_so_are_no_link(links, text):
    assert links(text) == []
