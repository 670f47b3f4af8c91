"""Texts broken to a fixed width, and those that only look so."""

from __future__ import annotations

import pytest

from core.parsing.layout.blocks import BlockKind, lay_out
from core.parsing.layout.wrapping import flowing, is_full, wrapped_at
from tests.copied_text import wrapped

UNFINISHED = frozenset({"of", "the"})
STORY = """\
Children's services in Kirklees have been rated good by Ofsted after inspectors spent two weeks with Hawthorn Bank and \
other teams in the spring. They said that leaders knew what needed to be done.

Care leavers were found to have outstanding support. Councillor Ann Lee, who leads on children for the council, said \
that the report told of years of work.
"""


def grouped(text: str) -> list[tuple[str, int]]:
    stretches = text.split("\n\n")
    return [(line, group) for group, stretch in enumerate(stretches) for line in stretch.split("\n") if line]


@pytest.mark.parametrize("width", [50, 60, 72, 80])
def test_a_text_that_was_broken_has_paragraphs_again(words, width):
    text = wrapped(STORY, width)
    blocks = lay_out(text, words)
    assert [block.kind for block in blocks] == [BlockKind.PARAGRAPH] * 2
    assert [text[block.start : block.end].replace("\n", " ") for block in blocks] == STORY.strip().split("\n\n")


def test_the_width_is_that_of_the_longest_line_which_goes_on():
    text = wrapped(STORY, 60)
    width = wrapped_at(grouped(text), UNFINISHED)
    assert width is not None
    assert 54 <= width <= 60


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        "the impact of leaders on social work\nhelp and protection of children\nchildren in care\ncare leavers\n",
        "Leaders were good.\nCare leavers got outstanding.\nChildren in care got good.\n",
        "",
    ],
)
def test_lines_that_end_where_they_will_are_not_broken(text):
    assert wrapped_at(grouped(text), UNFINISHED) is None


def test_rows_of_a_table_that_are_all_as_wide_are_not_joined(words):
    rows = "\n".join(f"{area:.<60} {grade:>20}" for area, grade in (("Leaders ", "Good"), ("Care leavers ", "Good")))
    text = f"{wrapped(STORY, 80)}\n{rows}\n"
    found = [text[block.start : block.end] for block in lay_out(text, words)]
    assert rows.split("\n") == [one for one in found if "..." in one]


@pytest.mark.parametrize(("line", "full"), [("Ofsted has rated the", True), ("Ofsted has", False)])
def test_a_line_is_full_where_the_next_word_has_no_room(line, full):
    assert is_full(line, "council good", 20) is full


def test_breaks_within_blocks_are_blanks_and_nothing_is_moved(words):
    text = wrapped(STORY, 60)
    flowed = flowing(text, lay_out(text, words))
    assert len(flowed) == len(text)
    assert flowed.split("\n\n") == STORY.split("\n\n")


def test_a_word_that_a_hyphen_breaks_is_left_to_those_who_read_words(words):
    text = "The school requires improve-\nment, said those who came to look at it in March.\n"
    assert flowing(text, lay_out(text, words)) == text
