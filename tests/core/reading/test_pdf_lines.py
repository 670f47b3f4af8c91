"""Lines of a page that go on in the next are one paragraph; everything else stays a line of its own."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings, strategies as st

from core.reading import read_bytes
from core.reading.pdf_lines import PrintedLine, Stand, going_on, setting_of
from tests.core.reading.pdf_builder import build_from_streams
from tests.printed_articles import Placed, Print, broken, page_of, printed

PROSE = (
    "Inspectors who came to the council's offices in March found that social workers know the children they visit "
    "well, and that leaders have not lost sight of those who wait for help. Care leavers told them that they are "
    "listened to. The director said that nobody in the service would rest before every child had a settled home."
)
WIDTH = 400
LEADING = 14


def lines(text: str, *, left: float = 72, top: float = 700, size: float = 11, width: float = WIDTH) -> list[Placed]:
    """A paragraph as lines on a page."""
    return [Placed(left, top - row * LEADING, size, line) for row, line in enumerate(broken(text, size, width))]


def read(*pages: list[Placed]) -> str:
    """What is read from pages with lines on them."""
    return read_bytes(build_from_streams([page_of(page) for page in pages]), "story.pdf").text


def test_a_paragraph_is_read_as_one():
    page = lines(PROSE)
    assert len(page) > 3
    assert read(page) == PROSE


def test_a_line_that_ends_early_ends_its_paragraph():
    first = lines("The council was inspected in March and again in May of the year behind that, which it did not like.")
    rest = lines(PROSE, top=first[-1].base - LEADING)
    assert read([*first, *rest]).split("\n") == [
        "The council was inspected in March and again in May of the year behind that, which it did not like.",
        PROSE,
    ]


def test_room_between_two_lines_parts_paragraphs():
    first, rest = lines(PROSE), lines(PROSE)
    full = first[:2]
    below = [line._replace(base=line.base - 2 * LEADING - 10) for line in rest]
    assert read([*full, *below]).split("\n") == [" ".join(line.text for line in full), PROSE]


GRADES = ["Overall effectiveness Good", "Children in care Requires improvement", "Care leavers Good"]


def test_rows_of_grades_stay_rows():
    rows = [Placed(72, 500 - row * LEADING, 11, text) for row, text in enumerate(GRADES)]
    assert read([*lines(PROSE), *rows]).split("\n") == [PROSE, *GRADES]


def test_a_row_that_is_full_by_chance_is_not_joined_to_the_next():
    rows = ["Impact of leaders on social work practice with children and families Outstanding", *GRADES]
    placed = [Placed(72, 500 - row * LEADING, 11, text) for row, text in enumerate(rows)]
    assert read([*lines(PROSE), *placed]).split("\n") == [PROSE, *rows]


def test_a_headline_that_is_broken_evenly_is_one():
    headline = [Placed(72, 760, 22, "Council is praised for"), Placed(72, 734, 22, "the care of its children")]
    assert read([*headline, *lines(PROSE)]).split("\n") == ["Council is praised for the care of its children", PROSE]


def test_a_large_first_letter_belongs_to_its_word():
    rest = [line._replace(left=line.left + 30) for line in lines(PROSE[1:])]
    assert read([Placed(72, 680, 40, PROSE[0]), *rest]) == PROSE


def test_two_columns_are_read_each_by_its_own_width():
    left = lines(PROSE, width=220)
    right = lines(PROSE.replace("March", "April"), left=320, width=220)
    assert read([*left, *right]).split("\n") == [PROSE, PROSE.replace("March", "April")]


def test_letters_of_another_height_begin_another_paragraph():
    small = [Placed(72, 700 - 2 * LEADING, 7, "with a note in small letters that goes on below it")]
    assert read([*lines(PROSE)[:2], *small]).split("\n")[-1] == small[0].text


def test_a_list_with_hanging_lines_is_read_by_its_items():
    items = [f"{n}. {PROSE}" for n in (1, 2)]
    placed: list[Placed] = []
    for item in items:
        rows = lines(item, top=placed[-1].base - LEADING if placed else 700)
        placed += [row._replace(left=90 if place else 72) for place, row in enumerate(rows)]
    assert read(placed).split("\n") == items


def test_one_blank_stands_where_a_line_went_on():
    page = [line._replace(text=f"{line.text} ") for line in lines(PROSE)]
    assert "  " not in read(page)


@pytest.mark.parametrize("page", [[], [Placed(72, 700, 11, "One line")], [Placed(-9e9, 9e9, 11, "Far away")]])
def test_pages_with_few_lines_do_no_harm(page):
    assert read(page, lines(PROSE)).endswith(PROSE)


def test_time_is_in_bounds_where_every_line_begins_elsewhere():
    lines_elsewhere = [
        PrintedLine(
            "of care", row, row * 3.0, row * 3.0 + 20, row * 3.0 + 300, Stand(-row * 12.0, 10), Stand(-row * 12.0, 10)
        )
        for row in range(20_000)
    ]
    started = time.process_time()
    list(going_on(lines_elsewhere, setting_of([lines_elsewhere])))
    assert time.process_time() - started < 2


WORDS = st.lists(
    st.sampled_from(["care", "good", "is", "of the", "leaders", "inspected", "improvement", "A"]), min_size=1
)
PARAGRAPHS = st.lists(WORDS.map(" ".join), min_size=1, max_size=6)


@settings(max_examples=40, deadline=None)
@given(PARAGRAPHS, st.floats(8, 16), st.floats(40, 200), st.booleans())
def test_no_letter_is_lost_and_none_added(paragraphs, size, margin, hyphens):
    data = printed("\n\n".join(paragraphs), Print(size=size, margin=margin, hyphens=hyphens))
    text = read_bytes(data, "story.pdf").text
    assert "".join(text.replace("-", "").split()) == "".join("".join(paragraphs).split())


@settings(max_examples=40, deadline=None)
@given(st.floats(8, 16), st.floats(40, 200))
def test_prose_is_one_paragraph_at_any_width(size, margin):
    text = read_bytes(printed(f"Headline of it\n\n{PROSE}", Print(size=size, margin=margin)), "story.pdf").text
    assert text.split("\n")[1:] == [PROSE]
