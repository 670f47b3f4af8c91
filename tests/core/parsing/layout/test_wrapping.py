"""Texts broken to a fixed width, and those that only look so."""

from __future__ import annotations

import pytest

from core.parsing.layout.blocks import BlockKind, lay_out
from core.parsing.layout.wrapping import Column, column_of, flowing
from tests.copied_text import wrapped
from tests.printed_articles import broken

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
    column = column_of(grouped(text), UNFINISHED)
    assert column is not None
    assert not column.is_estimated
    assert 54 <= column.width <= 60


PROSE = (
    STORY.replace("\n\n", " ").strip()
    + " Will Illington still fills his little village hall with lively lists, while many women managed to meet "
    "Mimi Woodman among mammoth memorial windows whenever Mr Winwood came from Wigmore with warm weather."
)


@pytest.mark.parametrize("width", [200, 260, 330, 450])
def test_a_text_that_was_broken_by_the_width_of_its_letters_is_whole_again(words, width):
    lines = [PROSE, "Inspectors will come again.", PROSE]
    text = "\n".join("\n".join(broken(line, 10, width)) for line in ("Good news for Kirklees", *lines))
    found = [text[block.start : block.end].replace("\n", " ") for block in lay_out(text, words)]
    assert found[0] == "Good news for Kirklees"
    assert all(any(line in block for block in found) for line in lines)  # the last line of one can be full by chance


def test_lines_of_a_headline_hold_fewer_letters_and_are_one(words):
    text = "\n".join([*broken("Good news for the children of Kirklees", 20, 260), *broken(PROSE, 10, 260)])
    found = [text[block.start : block.end].replace("\n", " ") for block in lay_out(text, words)]
    assert found == ["Good news for the children of Kirklees", PROSE]


def test_the_by_line_is_not_part_of_the_headline(words):
    text = "\n".join(["Good news for the children of Kirklees", "by Ann Lee", *broken(PROSE, 10, 260)])
    assert text[: text.index("\n")] == "Good news for the children of Kirklees"
    assert [text[block.start : block.end] for block in lay_out(text, words)][:2] == text.split("\n")[:2]


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
    assert column_of(grouped(text), UNFINISHED) is None


def test_rows_of_a_table_that_are_all_as_wide_are_not_joined(words):
    rows = "\n".join(f"{area:.<60} {grade:>20}" for area, grade in (("Leaders ", "Good"), ("Care leavers ", "Good")))
    text = f"{wrapped(STORY, 80)}\n{rows}\n"
    found = [text[block.start : block.end] for block in lay_out(text, words)]
    assert rows.split("\n") == [one for one in found if "..." in one]


@pytest.mark.parametrize(("line", "full"), [("Ofsted has rated the", True), ("Ofsted has", False)])
def test_a_line_is_full_where_the_next_word_has_no_room(line, full):
    assert Column(20, len).is_full(line, "council good") is full


def test_breaks_within_blocks_are_blanks_and_nothing_is_moved(words):
    text = wrapped(STORY, 60)
    flowed = flowing(text, lay_out(text, words))
    assert len(flowed) == len(text)
    assert flowed.split("\n\n") == STORY.split("\n\n")


def test_a_word_that_a_hyphen_breaks_is_left_to_those_who_read_words(words):
    text = "The school requires improve-\nment, said those who came to look at it in March.\n"
    assert flowing(text, lay_out(text, words)) == text


LINES = (
    "Ratings of the village surgery plummet after a visit by inspectors",
    "A surgery that serves nine thousand people in Kettle Bay has dropped from good to inadequate.",
    "Its doctors said that they were sorry, and that the partners had begun to look for",
    "another manager, who should begin before the end of the year.",
)


def test_lines_that_were_read_whole_begin_something_of_their_own_unless_they_cannot(words):
    text = "\n".join(LINES)
    found = [text[block.start : block.end] for block in lay_out(text, words, is_whole=True)]
    assert found == [LINES[0], LINES[1], "\n".join(LINES[2:])]


def test_of_other_texts_a_long_line_without_a_full_stop_may_go_on(words):
    text = "\n".join(LINES[:2])
    assert [text[block.start : block.end] for block in lay_out(text, words)] == [text]
