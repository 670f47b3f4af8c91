"""Whether areas have a grade is told by the way between the two, by rivals on it, and by how a sentence is ordered."""

from __future__ import annotations

import pytest

from core.parsing.weighing.targets.area_cues import area_cues
from tests.core.parsing.conftest import COUNCIL, HOME


@pytest.fixture
def cues_of(prepared):
    """The cues of a run of groups for one grade word, both counted from 0, in the last sentence with one."""

    def cues_of(text: str, place: int, first: int, last: int | None = None) -> set[str]:
        view = prepared(text).graded
        at = view.grades[place]
        return set(area_cues(view, at, view.word(at), first, first if last is None else last))

    return cues_of


def test_areas_before_and_behind_are_told_apart(cues_of):
    before = cues_of(COUNCIL + "Help and protection was rated good.\n", 0, 0)
    behind = cues_of(COUNCIL + "It was rated good for help and protection.\n", 0, 0)
    assert {"L", "Lpath:CJ", "Lopens"} <= before
    assert {"R", "Rpath:P", "Rcloses"} <= behind
    assert not any(cue.startswith("R") for cue in before)
    assert not any(cue.startswith("L") for cue in behind)


def test_a_grade_between_them_is_a_rival(cues_of):
    text = COUNCIL + "Help and protection was good and care leavers were outstanding.\n"
    assert "Lrivals:0" in cues_of(text, 0, 0)
    assert "Lrivals:1" in cues_of(text, 1, 0)


def test_a_grade_beyond_the_areas_that_is_nearer_could_be_theirs(cues_of):
    text = COUNCIL + "Good was the word for care leavers, and what Ofsted said of Kirklees itself was inadequate.\n"
    assert "Lbeyond-nearer" in cues_of(text, 1, 0)
    assert "Rbeyond-nearer" not in cues_of(text, 0, 0)


def test_whether_areas_of_the_other_side_are_nearer_is_told(cues_of):
    text = COUNCIL + "Care leavers, in the eyes of those who came, have good help and protection.\n"
    assert "Lchoice:nearer" in cues_of(text, 0, 0)
    assert "Rchoice:farther" in cues_of(text, 0, 1)
    assert "Lchoice:none" in cues_of(COUNCIL + "Care leavers were outstanding.\n", 0, 0)


def test_a_run_over_a_grade_says_so(cues_of):
    text = COUNCIL + "Help and protection was good and care leavers were outstanding.\n"
    assert "join-over-grade" in cues_of(text, 1, 0, 1)
    assert "join-over-grade" not in cues_of(text, 1, 1)


def test_groups_left_out_on_the_same_side_are_counted(cues_of):
    text = COUNCIL + "Help and protection was looked at, and care leavers were outstanding.\n"
    assert "Lskips:1" in cues_of(text, 0, 0)
    assert "Lskips:0" in cues_of(text, 0, 1)


def test_how_many_areas_are_meant_is_told(cues_of):
    assert "areas-meant:1" in cues_of(COUNCIL + "Care leavers were outstanding.\n", 0, 0)
    assert "areas-meant:2" in cues_of(COUNCIL + "Help and protection and care leavers were outstanding.\n", 0, 0)


def test_areas_whose_names_are_everyday_words_are_named(cues_of):
    assert "everyday:safe" in cues_of(HOME + "The home was found to be good for being safe.\n", 0, 0)
    assert not any(cue.startswith("everyday") for cue in cues_of(COUNCIL + "Care leavers were outstanding.\n", 0, 0))
