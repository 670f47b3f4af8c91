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
