"""Of a pair of grades in short the one is of before and the other of now, and of the whole where no area is named."""

from __future__ import annotations

from tests.core.parsing.conftest import told

NEWS = "Schools inspected this term\n\n12 July 2024\n\nWhat Ofsted's inspectors made of our schools:\n\n"


def test_the_grade_of_now_and_the_one_before_are_told_of_each_school(read):
    found = told(
        read(
            NEWS + "Mossfield Primary School, 14 June, was 4 now 2\nAylbury Junior School, 21 June, was 1 now 3\n"
            "\nKey: 1 outstanding, 2 good, 3 requires improvement, 4 inadequate.\n"
        )
    )
    assert found["Mossfield Primary School"] == {"overall_effectiveness=good", "-overall_effectiveness=inadequate"}
    assert found["Aylbury Junior School"] == {
        "overall_effectiveness=requires_improvement",
        "-overall_effectiveness=outstanding",
    }


def test_a_movement_behind_an_area_is_not_of_the_whole(prepared):
    made = prepared(NEWS + "Mossfield Primary School: leadership 3 → 2\nAylbury Junior School: 2 → 1\n")
    answers = [(answer.is_whole, answer.time) for _, answer in sorted(made.view.answers.items())]
    assert answers == [(False, "earlier"), (False, "current"), (True, "earlier"), (True, "current")]
