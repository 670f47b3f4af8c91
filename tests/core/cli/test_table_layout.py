"""Tables fit the terminal; a grade is shortened by its own wordings and never cut while there is room for one."""

from __future__ import annotations

import re

from hypothesis import given, strategies as st

from core.cli.table_layout import Chip, lay_out
from core.cli.terminal import width

GOOD = Chip(("▮▮▮▯ Good", "Good", "Good", "G"), "#dff5ee", "#0d3b35", "Good")
POOR = Chip(
    ("▮▮▯▯ Requires improvement", "Requires improvement", "Requires impr.", "RI"),
    "#ffef9f",
    "#3d2f00",
    "Requires improvement",
)
HEADINGS = ("Provider", "Help & protection", "Care leavers")
ROWS = ((Chip(("Bath and North East Somerset",)), GOOD, POOR), (Chip(("Kirklees",)), POOR, Chip(())))


def lines(columns: int, *, colour: bool = False) -> list[str]:
    return list(lay_out(HEADINGS, ROWS, columns, colour=colour))


def test_with_room_every_grade_has_its_meter_and_full_word() -> None:
    *_, bath, kirklees = lines(120)
    assert "▮▮▮▯ Good" in bath
    assert bath.count("▮▮▯▯ Requires improvement") == 1
    assert "▮▮▯▯ Requires improvement" in kirklees


def test_with_less_room_all_cells_of_the_table_take_the_same_shorter_wording() -> None:
    text = "\n".join(lines(70))
    assert "Requires impr." in text or "Requires improvement" in text
    assert "▮" not in text
    *tight, legend = lines(44)
    assert "RI" in "\n".join(tight)
    assert "Requires" not in "\n".join(tight)
    assert legend == "G good, RI requires improvement"


def test_short_headings_stand_on_the_rule() -> None:
    heading = lines(80)
    rule = next(at for at, line in enumerate(heading) if line.startswith("─"))
    assert heading[rule - 1].startswith("Provider")


def test_without_colour_there_is_no_escape_and_with_it_the_words_are_the_same() -> None:
    plain, painted = lines(120), lines(120, colour=True)
    assert not any("\x1b" in line for line in plain)
    assert any("\x1b[48;2;223;245;238m" in line for line in painted)
    # The rule apart: a painted word has a blank on either side.
    bare = [re.sub(r"\x1b\[[0-9;]*m", "", line) for line in painted]
    assert [line.split() for line in bare if "─" not in line] == [line.split() for line in plain if "─" not in line]


@given(st.integers(44, 160), st.lists(st.text(max_size=40), max_size=6))
def test_no_line_is_wider_than_the_terminal(columns: int, names: list[str]) -> None:
    rows = [(Chip((name,)), GOOD, POOR) for name in names]
    assert all(width(line) <= columns for line in lay_out(HEADINGS, rows, columns, colour=False))


def test_a_table_without_rows_is_its_heading() -> None:
    assert len(list(lay_out(HEADINGS, (), 80, colour=False))) >= 2


def test_without_colour_the_room_for_its_edges_goes_to_the_words() -> None:
    rows = [(Chip(("Kirklees",)), GOOD, POOR)]
    words = next(columns for columns in range(30, 120) if "Requires improvement" in "\n".join(told(rows, columns)))
    painted = "\n".join(lay_out(HEADINGS, rows, words, colour=True))
    assert "Requires improvement" not in painted


def told(rows: list[tuple[Chip, ...]], columns: int) -> list[str]:
    return list(lay_out(HEADINGS, rows, columns, colour=False))


def test_where_letters_are_not_short_enough_headings_are_broken_at_each_word() -> None:
    letters = Chip(("G",), meaning="Good")
    headings = ("Provider", "Help & protection", "In care", "Care leavers")
    rows = [(Chip(("North Yorkshire",)), letters, letters, letters)]
    lines = list(lay_out(headings, rows, 38, colour=False))
    assert all(width(line) <= 38 for line in lines)
    assert [line.split() for line in lines[:2]] == [
        ["Help", "&", "In", "Care"],
        ["Provider", "protection", "care", "leavers"],
    ]
    assert lines[3].startswith("North Yorks")


def test_the_letters_are_explained_without_the_marks_around_them() -> None:
    rows = [
        (
            Chip(("Kirklees",)),
            Chip(("↑ Good+", "↑ G+"), meaning="Good", letters="G"),
            Chip(("≈= G",), "", "", "Good", "G"),
        )
    ]
    assert list(lay_out(HEADINGS, rows, 30, colour=False))[-1] == "G good"


def test_a_long_explanation_of_letters_is_broken_like_any_text() -> None:
    grades = [Chip((letters,), meaning=f"grade number {letters}") for letters in "ABCDEF"]
    lines = list(lay_out(("", *"abcdef"), [(Chip(("x",)), *grades)], 40, colour=False))
    assert max(map(width, lines)) <= 40
    assert " ".join(lines[-3:]).endswith("F grade number f")
