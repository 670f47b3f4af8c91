"""In lines that print every word with a capital, words that no name has are small."""

from __future__ import annotations

import pytest

from core.parsing.layout.blocks import Block, BlockKind
from core.parsing.layout.loud_lines import is_loud, quieted

AROUND = frozenset({"defends", "as", "is", "told"})


def block(text: str, kind: BlockKind = BlockKind.HEADLINE) -> Block:
    return Block(kind, 0, len(text), 1)


@pytest.mark.parametrize(
    ("line", "loud"),
    [
        ("City Council Defends Nursery as Union Calls", True),
        ("CITY COUNCIL DEFENDS NURSERY", True),
        ("City council defends nursery as union calls", False),
        ("Good Grade", False),
        ("City Council Defends Nursery " * 9, False),
    ],
)
def test_a_line_is_loud_where_nearly_every_word_has_a_capital(line, loud):
    assert is_loud(line, block(line)) is loud


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("City Council Defends Nursery As Union Calls", "City Council defends Nursery as Union Calls"),
        ("OAKEN SCHOOL IS TOLD TO IMPROVE", "OAKEN SCHOOL is told TO IMPROVE"),
        ("As Good As It Gets In Oaken", "As Good as It Gets In Oaken"),
        ("Oaken school Defends what it does and is Told so", "Oaken school Defends what it does and is Told so"),
    ],
)
def test_words_that_no_name_has_are_small_in_loud_lines_alone(line, read):
    assert quieted(line, [block(line)], AROUND) == read


def test_what_a_page_puts_around_an_article_is_left_alone():
    line = "City Council Defends Nursery"
    assert quieted(line, [block(line, BlockKind.FURNITURE)], AROUND) == line
