"""When a grade held is told by its verb, by small words beside it, by times and where they stand, and by headings."""

from __future__ import annotations

import pytest

from core.parsing.weighing.targets.target import Target
from core.parsing.weighing.times.time_cues import time_cues
from tests.core.parsing.conftest import SCHOOL

WHOLE = Target("whole", (), [])


@pytest.fixture
def cues_of(prepared):
    """The cues of one grade word of a text, counted from 0 in its last sentence with one."""

    def cues_of(text: str, place: int = 0) -> set[str]:
        ready = prepared(text)
        view = ready.graded
        at = view.grades[place]
        cues = time_cues(ready.view, view, at, view.word(at), target=WHOLE, whose="chief", inherited="nothing")
        return set(cues)

    return cues_of


@pytest.mark.parametrize(
    ("sentence", "cue"),
    [
        ("The school is now good.", "left:now"),
        ("The school had previously been rated good.", "verb:rated"),
        ("The school was good in 2017.", "time-right:old"),
        ("In 2017 the school was good.", "time-opens:old"),
        ("In 2017 the school was good.", "time-left-clear:old"),
        ("The school had required improvement for years.", "own:required"),
        ("The school remains good.", "left:kept"),
    ],
)
def test_what_speaks_for_a_time_is_a_cue(cues_of, sentence, cue):
    assert cue in cues_of(SCHOOL + sentence + "\n")
    assert cue not in cues_of(SCHOOL + "Parents call it outstanding.\n")


def test_a_sentence_without_a_time_says_so(cues_of):
    assert "no-time" in cues_of(SCHOOL + "The school was rated good.\n")
    assert "no-time" not in cues_of(SCHOOL + "The school was rated good in 2017.\n")


def test_a_time_belongs_to_the_grade_that_it_stands_beside(cues_of):
    text = SCHOOL + "In 2017 the school was rated inadequate, but it is now good.\n"
    assert {"time-left-clear:old", "sentence-right:now"} <= cues_of(text, 0)
    assert "left:now" in cues_of(text, 1)
    assert "time-left-clear:old" not in cues_of(text, 1)


def test_a_time_told_by_the_way_is_not_that_of_the_main_clause(cues_of):
    text = SCHOOL + "The school, which was rated inadequate in 2017, is good.\n"
    assert "time-right-stands:together,old" in cues_of(text, 0)
    assert {"time-left-stands:by-the-way,old", "time-left-own:none"} <= cues_of(text, 1)


def test_a_heading_over_the_section_says_of_what_time_it_tells(cues_of):
    graded = "The school was rated inadequate.\n"
    assert "section:previously,none" in cues_of(SCHOOL + "Previous inspections\n\n" + graded)
    assert not any(cue.startswith("section:") for cue in cues_of(SCHOOL + graded))


def test_the_time_told_last_in_the_paragraph_is_kept(cues_of):
    before = "Inspectors first came in 2017."
    assert "paragraph-time:old,none,it" in cues_of(SCHOOL + before + " It was rated inadequate.\n")
    assert "paragraph-time:,none,it" in cues_of(SCHOOL + before + "\n\nIt was rated inadequate.\n")


def test_columns_of_a_table_have_the_times_of_its_head(cues_of):
    text = SCHOOL + "Area | 2017 | 2024\n\nQuality of education | Good | Inadequate\n"
    assert "column-time:old,0" in cues_of(text, 0)
    assert any(cue.endswith(",1") and cue.startswith("column-time:") for cue in cues_of(text, 1))


def test_of_two_grades_each_knows_the_other_and_whether_it_is_the_same(cues_of):
    text = SCHOOL + "It went from good to good.\n"
    assert "next-same:1" in cues_of(text, 0)
    assert "last-same:1" in cues_of(text, 1)
    assert "last-same:0" in cues_of(SCHOOL + "It went from good to outstanding.\n", 1)
