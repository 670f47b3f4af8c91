"""Whether a grade is the provider's own is told by its subject, by areas beside it, and by words such as "overall"."""

from __future__ import annotations

import pytest

from core.parsing.weighing.targets.whole_cues import whole_cues
from tests.core.parsing.conftest import COUNCIL, SCHOOL


@pytest.fixture
def cues_of(prepared):
    """The cues of one grade word for the whole ("W"), for every area ("E") or for the rest ("R")."""

    def cues_of(text: str, place: int = 0, sort: str = "W") -> set[str]:
        view = prepared(text).graded
        at = view.grades[place]
        return set(whole_cues(view, at, view.word(at), sort))

    return cues_of


@pytest.mark.parametrize(
    ("sentence", "cue"),
    [
        ("The school was rated good by Ofsted.", "Wsubject:o"),
        ("Mossfield Primary School was rated good.", "Wsubject:p"),
        ("It was rated good.", "Wsubject:U"),
        ("It was rated good.", "Wsubject-path:CJ"),
        ("Ofsted gave a good mark to the school.", "Wobject-path:"),
        ("It was rated good overall.", "Woverall-near"),
        ("It was rated good in all areas.", "Wevery"),
        ("Good.", "Wbare"),
    ],
)
def test_what_speaks_for_the_whole_is_a_cue(cues_of, sentence, cue):
    unlike = COUNCIL + "Help and protection and work with care leavers were, on the day, outstanding.\n"
    assert any(one.startswith(cue) for one in cues_of(SCHOOL + sentence + "\n"))
    assert not any(one.startswith(cue) for one in cues_of(unlike))


def test_areas_on_either_side_are_told_with_the_way_to_them(cues_of):
    assert {"Wareas:L-", "Wleft-path:C"} <= cues_of(COUNCIL + "Care leavers were outstanding.\n")
    assert {"Wareas:-R", "Wright-path:P"} <= cues_of(COUNCIL + "It was outstanding for care leavers.\n")
    assert "Wareas:--" in cues_of(COUNCIL + "It was outstanding.\n")


def test_a_subject_behind_which_another_grade_stands_may_be_that_ones(cues_of):
    text = SCHOOL + "The school was rated inadequate and then good.\n"
    assert "Wsubject-then:g" not in cues_of(text, 0)
    assert "Wsubject-then:g" in cues_of(text, 1)


def test_overall_goes_with_the_grade_that_it_stands_beside(cues_of):
    text = SCHOOL + "It was rated good overall and outstanding for personal development.\n"
    assert {"Woverall:R", "Woverall-rival:farther"} <= cues_of(text, 0)
    assert {"Woverall:L", "Woverall-rival:nearer"} <= cues_of(text, 1)


def test_every_area_and_the_rest_are_told_by_their_own_words_and_how_far_they_stand(cues_of):
    assert {"Efar:R1", "Epath:"} <= cues_of(SCHOOL + "It was rated good in all areas.\n", sort="E")
    assert {"Rfar:L2", "Rpath:C"} <= cues_of(SCHOOL + "All other areas were good.\n", sort="R")
