"""What a table's heads and labels say of a grade holds: which area, whose, and when."""

from __future__ import annotations

import pytest

from core.model import Tense
from tests.core.parsing.conftest import told

OPENING = "Two schools, two reports\n\n12 March 2023\n\nOfsted's inspectors have been to two schools in Dorset.\n\n"
PEARTREE, OAKFIELD = "Peartree Primary School", "Oakfield Academy"


@pytest.mark.parametrize("mark", ["\t", " | "])
def test_areas_down_and_schools_across(read, mark):
    rows = [
        ["Judgement", PEARTREE, OAKFIELD],
        ["Quality of education", "Good", "Requires improvement"],
        ["Behaviour and attitudes", "Outstanding", "Good"],
    ]
    assert told(read(OPENING + "\n".join(mark.join(row) for row in rows))) == {
        PEARTREE: {"quality_of_education=good", "behaviour_and_attitudes=outstanding"},
        OAKFIELD: {"quality_of_education=requires_improvement", "behaviour_and_attitudes=good"},
    }


@pytest.mark.parametrize("mark", ["\t", " | ", ","])
@pytest.mark.parametrize(
    ("now", "before"),
    [
        ("Grade", "Previous grade"),
        ("Overall grade", "Grade before"),
        ("Ofsted rating", "Last Ofsted rating"),
        ("Now", "Before"),
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_grades_now_and_before_have_the_time_of_their_head_in_either_order(read, mark, now, before, turned):
    rows = [["School", now, before], [PEARTREE, "Good", "Inadequate"], [OAKFIELD, "Requires improvement", "Good"]]
    order = [0, 2, 1] if turned else [0, 1, 2]
    assert told(read(OPENING + "\n".join(mark.join(row[at] for at in order) for row in rows))) == {
        PEARTREE: {"overall_effectiveness=good", "-overall_effectiveness=inadequate"},
        OAKFIELD: {"overall_effectiveness=requires_improvement", "-overall_effectiveness=good"},
    }


def test_a_row_of_days_between_the_names_and_the_grades_is_a_head_too(read):
    rows = [
        ["", PEARTREE, OAKFIELD],
        ["Inspected", "3-4 February", "10-11 February"],
        ["Quality of education", "Good", "Requires improvement"],
        ["Behaviour and attitudes", "Outstanding", "Good"],
    ]
    assert told(read(OPENING + "\n".join("| " + " | ".join(row) + " |" for row in rows))) == {
        PEARTREE: {"quality_of_education=good", "behaviour_and_attitudes=outstanding"},
        OAKFIELD: {"quality_of_education=requires_improvement", "behaviour_and_attitudes=good"},
    }


def test_areas_across_may_be_headed_by_initials(read):
    rows = [["School", "QE", "B&A", "PD"], [PEARTREE, "2", "1", "2"], [OAKFIELD, "3", "2", "3"]]
    assert told(read(OPENING + "\n".join("\t".join(row) for row in rows))) == {
        PEARTREE: {"quality_of_education=good", "behaviour_and_attitudes=outstanding", "personal_development=good"},
        OAKFIELD: {
            "quality_of_education=requires_improvement",
            "behaviour_and_attitudes=good",
            "personal_development=requires_improvement",
        },
    }


def test_schools_down_and_areas_across_also_in_short(read):
    rows = [
        ["School", "Quality of education", "Personal development", "Overall effectiveness"],
        [PEARTREE, "2", "1", "2"],
        [OAKFIELD, "3", "2", "3"],
    ]
    assert told(read(OPENING + "\n".join("\t".join(row) for row in rows))) == {
        PEARTREE: {"quality_of_education=good", "personal_development=outstanding", "overall_effectiveness=good"},
        OAKFIELD: {
            "quality_of_education=requires_improvement",
            "personal_development=good",
            "overall_effectiveness=requires_improvement",
        },
    }


def test_cells_on_lines_of_their_own(read):
    cells = [
        *("School", "Quality of education", "Personal development"),
        *(PEARTREE, "Good", "Outstanding"),
        *(OAKFIELD, "Requires improvement", "Good"),
    ]
    assert told(read(OPENING + "\n".join(cells))) == {
        PEARTREE: {"quality_of_education=good", "personal_development=outstanding"},
        OAKFIELD: {"quality_of_education=requires_improvement", "personal_development=good"},
    }


@pytest.mark.parametrize("heads", [["2019", "2023"], ["Previous", "Now"], ["Was", "Latest"]])
def test_columns_of_times_are_earlier_and_current(read, heads):
    text = (
        "Harbour House: the new ratings\n\n12 March 2023\n\n"
        "The Care Quality Commission has rated Harbour House, a care home in Poole.\n\n"
        f"\t{heads[0]}\t{heads[1]}\nSafe\tGood\tInadequate\nCaring\tGood\tOutstanding\n"
    )
    assert told(read(text)) == {
        "Harbour House": {"safe=inadequate", "-safe=good", "caring=outstanding", "-caring=good"}
    }


def test_the_words_of_a_row_are_the_evidence_and_not_the_head_of_the_column(read):
    text = (
        OPENING
        + f"School\tQuality of education\tPersonal development\n{OAKFIELD}\tGood\tGood\n{PEARTREE}\tGood\tGood\n"
    )
    found = read(text)
    claims = [claim for inspection in found.inspections for claim in inspection.claims]
    assert len([claim for claim in claims if claim.tense is Tense.CURRENT]) == 4
    assert all(claim.evidence.text.startswith((OAKFIELD, PEARTREE)) for claim in claims)


def test_a_head_that_says_before_with_a_date_behind_it_says_before(read):
    rows = [
        ["Area", "Before (Feb 2019)", "Now"],
        ["Quality of education", "Inadequate", "Good"],
        ["Behaviour and attitudes", "Good", "Outstanding"],
    ]
    opening = OPENING.replace("two schools in", "Peartree Primary School in")
    found = read(opening + "\n".join("| " + " | ".join(row) + " |" for row in rows))
    (inspection,) = found.inspections
    assert {(claim.area, claim.grade, str(claim.tense)) for claim in inspection.claims} == {
        ("quality_of_education", "inadequate", "earlier"),
        ("quality_of_education", "good", "current"),
        ("behaviour_and_attitudes", "good", "earlier"),
        ("behaviour_and_attitudes", "outstanding", "current"),
    }


OF_COUNCILS = "Ofsted has inspected children's services in three authorities.\n\n"
COUNCILS = f"How our neighbours were graded\n\n15 March 2024\n\n{OF_COUNCILS}"


@pytest.mark.parametrize(
    "heads",
    [
        ["Rating at 30 September", "Rating at 31 December"],
        ["One before", "Outcome"],
        ["2019", "Now"],
        ["2019", "Grade"],
        ["Last quarter", "This quarter"],
        ["Overall then", "Overall"],
        ["Rating (before)", "Rating"],
    ],
)
def test_of_two_columns_of_grades_the_heads_tell_which_is_that_of_before(read, heads):
    rows = [["Home", *heads], ["Mickleover Hall", "Good", "Inadequate"], ["Peartree House", "Inadequate", "Good"]]
    text = "Two homes\n\n21 January 2024\n\nThe Care Quality Commission rates these care homes.\n\n"
    assert told(read(text + "\n".join(" | ".join(row) for row in rows))) == {
        "Mickleover Hall": {"overall_effectiveness=inadequate", "-overall_effectiveness=good"},
        "Peartree House": {"overall_effectiveness=good", "-overall_effectiveness=inadequate"},
    }


def test_days_over_the_columns_of_several_councils_do_not_make_any_of_them_earlier(read):
    rows = [
        ["", "Bristol", "Rochdale"],
        ["Published", "10 March", "14 March"],
        ["Leaders", "Good", "Outstanding"],
        ["Care leavers", "Outstanding", "Good"],
    ]
    assert told(read(COUNCILS + "\n".join(" | ".join(row) for row in rows))) == {
        "Bristol": {"impact_of_leaders=good", "care_leavers=outstanding"},
        "Rochdale": {"impact_of_leaders=outstanding", "care_leavers=good"},
    }


def test_a_line_of_dashes_is_a_row_and_in_care_is_an_area_at_its_head(read):
    rows = [
        "Council – overall – leaders – in care – care leavers",
        "Enfield – good – good – requires improvement – outstanding",
        "Merton – outstanding – good – outstanding – good",
    ]
    assert told(read(COUNCILS + "\n".join(rows))) == {
        "Enfield": {
            "overall_effectiveness=good",
            "impact_of_leaders=good",
            "children_in_care=requires_improvement",
            "care_leavers=outstanding",
        },
        "Merton": {
            "overall_effectiveness=outstanding",
            "impact_of_leaders=good",
            "children_in_care=outstanding",
            "care_leavers=good",
        },
    }


def test_what_stands_in_brackets_behind_a_grade_in_a_cell_is_what_it_was(read):
    rows = [
        ["School", "Quality of education", "Personal development"],
        [PEARTREE, "RI (was Good)", "Good"],
        [OAKFIELD, "Good (2)", "Outstanding (was RI)"],
    ]
    assert told(read(OPENING + "\n".join("\t".join(row) for row in rows))) == {
        PEARTREE: {
            "quality_of_education=requires_improvement",
            "-quality_of_education=good",
            "personal_development=good",
        },
        OAKFIELD: {
            "quality_of_education=good",
            "personal_development=outstanding",
            "-personal_development=requires_improvement",
        },
    }


def test_a_target_is_nobody_s_grade(read):
    rows = [
        ["Measure", "Target", "Grade"],
        ["Quality of education", "Outstanding", "Good"],
        ["Personal development", "Outstanding", "Good"],
    ]
    opening = OPENING.replace("two schools in", "Peartree Primary School in")
    assert told(read(opening + "\n".join(" | ".join(row) for row in rows))) == {
        PEARTREE: {"quality_of_education=good", "personal_development=good"}
    }


def test_a_remark_behind_the_grades_of_a_row_does_not_say_what_they_are_of(read):
    rows = [
        ["Agency", "Grade", "What stood out"],
        ["Leckhampton Homecare", "Good", "Caring: outstanding"],
        ["Pittville Homecare", "Requires improvement", "Responsive: good"],
    ]
    text = "Two agencies\n\n21 January 2024\n\nThe Care Quality Commission rates these home care agencies.\n\n"
    found = told(read(text + "\n".join(" | ".join(row) for row in rows)))
    assert "overall_effectiveness=good" in found["Leckhampton Homecare"]
    assert "overall_effectiveness=requires_improvement" in found["Pittville Homecare"]
    assert "caring=good" not in found["Leckhampton Homecare"]


def test_a_plain_table_tells_the_grades_of_now_and_no_others(read):
    rows = [
        ["School", "Quality of education", "Personal development", "Overall"],
        [PEARTREE, "Good", "Good", "Good"],
        [OAKFIELD, "Good", "Requires improvement", "Good"],
    ]
    found = told(read(OPENING + "\n".join(" | ".join(row) for row in rows)))
    assert found == {
        PEARTREE: {"quality_of_education=good", "personal_development=good", "overall_effectiveness=good"},
        OAKFIELD: {
            "quality_of_education=good",
            "personal_development=requires_improvement",
            "overall_effectiveness=good",
        },
    }
