"""Grades are read off the cover by label, however the table is printed."""

from __future__ import annotations

import itertools

import pytest

from core.model import VisitType

from .report_texts import (
    CARE_AND_LEAVERS,
    GRADES_2023,
    IN_CARE,
    LEADERS,
    LEAVERS,
    OVERALL,
    PROTECTION,
    RI,
    ROWS_2023,
    SIF_GRADES,
    SIF_ROWS,
    grades,
    ilacs_cover,
    parsed,
    sif_cover,
)

PRINTS = {
    "grade below its label": "\n".join(f"{label}\n{grade}" for label, grade in ROWS_2023),
    "grade behind its label": "\n".join(f"{label} {grade}" for label, grade in ROWS_2023),
    "wrapped labels": (
        "The impact of leaders on social work \npractice with children and families\nGood \n"
        "The experiences and progress of \nchildren who need help and protection\nRequires improvement to be good\n"
        "The experiences and progress of \nchildren in care\nOutstanding \n"
        "The experiences and progress of care \nleavers\nInadequate\nOverall effectiveness Good\n"
    ),
    "grade over two lines": (
        f"{LEADERS}\nGood\n{PROTECTION}\nRequires improvement\nto be good\n{IN_CARE}\nOutstanding\n{LEAVERS} "
        f"Inadequate\n{OVERALL}\nGood\n"
    ),
    "grade wrapped round its label": (
        "The impact of leaders on social work Good\npractice with children and families\n"
        "The experiences and progress of children Requires improvement \nwho need help and protection to be good\n"
        "The experiences and progress of Outstanding\nchildren in care\n"
        f"{LEAVERS} Inadequate\n{OVERALL} Good\n"
    ),
    "rows in another order": "\n".join(f"{label} {grade}" for label, grade in reversed(ROWS_2023)),
    "labels with full stops": "\n".join(f"{label}. {grade}." for label, grade in ROWS_2023),
    "labels with colons": "\n".join(f"{label}: {grade}" for label, grade in ROWS_2023),
    "capitals": "\n".join(f"{label.upper()} {grade.upper()}" for label, grade in ROWS_2023),
    "small letters": "\n".join(f"{label.lower()} {grade.lower()}" for label, grade in ROWS_2023),
    "footnote numbers": "\n".join(f"{label}1 {grade}2" for label, grade in ROWS_2023),
    "misspelt labels": (
        "The impact of leaders on social work practise with childen and families\nGood\n"
        "The expereinces and progress of children who need help and protecton\nRequires improvement to be good\n"
        "The experience and progress of children in care\nOutstanding\n"
        f"The experiences and progess of care leavers\nInadequate\n{OVERALL}\nGood\n"
    ),
    "children care leavers": (
        f"{LEADERS} Good\n{PROTECTION} {RI}\n{IN_CARE} Outstanding\n"
        f"The experiences and progress of \nchildren care leavers\nInadequate\n{OVERALL} Good\n"
    ),
    "practice without social work": (
        f"The impact of leaders on practice with children and families Good\n{PROTECTION} {RI}\n"
        f"{IN_CARE} Outstanding\n{LEAVERS} Inadequate\n{OVERALL} Good\n"
    ),
    "labels without the article": "\n".join(f"{label.removeprefix('The ')} {grade}" for label, grade in ROWS_2023),
    "require instead of requires": (
        f"{LEADERS} Good\n{PROTECTION} Require improvement\n{IN_CARE} Outstanding\n{LEAVERS} Inadequate\n"
        f"{OVERALL} Good\n"
    ),
    "numbered rows": "\n".join(f"{n}. {label} {grade}" for n, (label, grade) in enumerate(ROWS_2023, 1)),
}


@pytest.mark.parametrize("table", PRINTS.values(), ids=PRINTS.keys())
def test_every_print_of_the_table_gives_the_same_grades(table):
    findings = parsed(ilacs_cover(table))
    assert grades(findings) == GRADES_2023
    assert findings.inspections[0].framework == "ilacs_2023"


@pytest.mark.parametrize("order", list(itertools.permutations(range(5))))
def test_rows_may_come_in_any_order(order):
    assert grades(parsed(ilacs_cover([ROWS_2023[place] for place in order]))) == GRADES_2023


def test_each_claim_cites_label_and_grade():
    findings = parsed(ilacs_cover())
    for claim in findings.inspections[0].current:
        words = " ".join(claim.evidence.text.lower().split())
        assert claim.grade.replace("_", " ") in words
        assert claim.evidence.page == 1
    protection = next(c for c in findings.inspections[0].current if c.area == "help_and_protection")
    assert protection.evidence.text == f"{PROTECTION}\n{RI}"


def test_a_table_cut_by_a_page_break_reads_on():
    running = "Inspection of Wiltshire local authority children’s services\n4 to 15 March 2024 {}\n"
    pages = [
        ilacs_cover(f"{LEADERS}\nGood\n{PROTECTION}\n{RI}\nThe experiences and progress of \n", prose=""),
        running.format(2) + f"children in care\nOutstanding\n{LEAVERS}\nInadequate\n{OVERALL} Good\nChildren thrive.\n",
        running.format(3) + "Social workers visit children often.\n",
        running.format(4) + "Leaders have a plan.\n",
    ]
    findings = parsed(*pages)
    assert grades(findings) == GRADES_2023
    assert {c.area: c.evidence.page for c in findings.inspections[0].current}["overall_effectiveness"] == 2


def test_a_table_that_goes_on_behind_a_page_break_reads_on():
    running = "Inspection of Wiltshire local authority children’s services\n4 to 15 March 2024 {}\n"
    pages = [
        ilacs_cover(f"{LEADERS}\nGood\n{PROTECTION}\n{RI}\n{IN_CARE}\nOutstanding\n", prose=""),
        running.format(2) + f"{LEAVERS}\nInadequate\n{OVERALL} Good\nChildren thrive.\n",
        running.format(3) + "Social workers visit children often.\n",
        running.format(4) + "Leaders have a plan.\n",
    ]
    assert grades(parsed(*pages)) == GRADES_2023


def test_the_combined_judgement_is_one_area():
    rows = ((LEADERS, "Good"), (PROTECTION, "Good"), (CARE_AND_LEAVERS, RI), (OVERALL, "Good"))
    findings = parsed(ilacs_cover(rows, dates="Inspection dates: 3 to 14 October 2022"))
    assert grades(findings) == {
        "impact_of_leaders": "good",
        "help_and_protection": "good",
        "care_and_care_leavers": "requires_improvement",
        "overall_effectiveness": "good",
    }
    assert findings.inspections[0].framework == "ilacs_2018"


def test_no_overall_grade_is_taken_from_the_prose_below_a_table_without_one():
    prose = (
        "Since the last inspection in 2023, when overall effectiveness was judged to be inadequate, leaders have "
        "worked hard. \n"
        "Overall effectiveness was good in the view of parents. Outstanding practice is seen in places. \n"
    )
    findings = parsed(ilacs_cover(ROWS_2023[:4], dates="Inspection dates: 8 to 19 June 2026", prose=prose))
    assert "overall_effectiveness" not in grades(findings)
    assert findings.inspections[0].framework == "ilacs_2026"
    assert [(c.area, c.grade, c.when) for c in findings.inspections[0].earlier] == [
        ("overall_effectiveness", "inadequate", "2023")
    ]
    assert not findings.inspections[0].doubts


def test_not_judged_is_a_value():
    findings = parsed(sif_cover(rows=SIF_ROWS.replace("performance Outstanding", "performance Not judged")))
    assert grades(findings)["adoption"] == "not_judged"


def test_the_sentence_of_the_cover_gives_the_overall_grade():
    findings = parsed(sif_cover())
    assert grades(findings) == {**SIF_GRADES, "overall_effectiveness": "requires_improvement"}


@pytest.mark.parametrize(
    ("sentence", "grade"),
    [
        ("The overall judgement is good", "good"),
        ("The overall judgement is requires improvement.", "requires_improvement"),
        ("The overall judgement is that children’s services are inadequate", "inadequate"),
        ("The overall judgement is that children’s service requires \nimprovement.", "requires_improvement"),
        ("The overall judgement is that children’s services in Wiltshire are outstanding", "outstanding"),
        ("Overall judgment: good", "good"),
        ("Children’s services in Wiltshire are good.", "good"),
        ("Children’s services in Wiltshire Council require improvement to \nbe good.", "requires_improvement"),
        ("Children’s services in St. Helens are inadequate", "inadequate"),
        (
            "Children’s services in the London Borough of Lewisham require \nimprovement to be good",
            "requires_improvement",
        ),
        ("Children’s services in Bath and North East \nSomerset are good", "good"),
        ("Children’s services in Wiltshire are outstanding \n", "outstanding"),
    ],
)
def test_every_wording_of_the_overall_sentence_is_read(sentence, grade):
    assert grades(parsed(sif_cover(overall=sentence)))["overall_effectiveness"] == grade


def test_row_numbers_do_not_decide():
    rows = SIF_ROWS.replace("2.1 ", "2.2 ").replace("3. ", "2. ").replace("1. Children", "Children")
    assert grades(parsed(sif_cover(rows=rows))) == {**SIF_GRADES, "overall_effectiveness": "requires_improvement"}


def test_grades_in_small_letters_over_two_lines():
    rows = (
        "1. Children who need help and protection inadequate\n2. Children looked after and achieving \npermanence\n"
        "inadequate\n2.1 Adoption performance good\n2.2 Experiences and progress of care leavers\n"
        "requires improvement to \nbe good\n3. Leadership, management and governance inadequate\n"
    )
    assert grades(parsed(sif_cover(rows=rows)))["care_leavers"] == "requires_improvement"


def test_the_appendix_that_explains_the_grades_is_no_judgement():
    appendix = (
        "What the inspection judgements mean\nAn outstanding local authority leads highly effective services.\n"
        "Requires improvement\nAn LSCB requires improvement if it does not yet demonstrate the characteristics "
        "of good.\n"
        "An LSCB that is inadequate does not demonstrate that it has effective arrangements.\n"
    )
    findings = parsed(sif_cover(), "2\nThe Local Safeguarding Children Board is good\n", "3\n" + appendix)
    assert grades(findings, 1) == {"lscb": "good"}


def test_a_grade_that_does_not_follow_its_label_is_not_taken():
    table = (
        f"{LEADERS}\nGood\n{PROTECTION}\nis described below. Good work is done.\n{IN_CARE}\nGood\n"
        f"{LEAVERS} Good\n{OVERALL} Good\n"
    )
    findings = parsed(ilacs_cover(table))
    assert "help_and_protection" not in grades(findings)
    assert any("Help" in doubt for doubt in findings.inspections[0].doubts)


def test_a_report_of_a_short_visit_says_that_this_was_worked_out():
    findings = parsed(ilacs_cover(dates="Inspection dates: 30 October to 3 November 2023"))
    assert findings.inspections[0].visit_type is VisitType.SHORT
    assert "5 days" in (findings.framework_note or "")


HEADINGS = (
    "The experiences and progress of children who need help and \nprotection: requires improvement to be good\n"
    "1. Prose.\n"
    "The experiences and progress of children in care: outstanding\n20. Prose.\n"
    "The experiences and progress of care leavers: inadequate\n36. Prose.\n"
    "The impact of leaders on social work practice with children and \nfamilies: good\n52. Prose.\n"
)
LABELS = [label for label, _ in ROWS_2023]
GRADES = [grade for _, grade in ROWS_2023]
COLUMNS = {
    "all labels, then all grades": "\n".join(LABELS + GRADES),
    "all grades, then all labels": "\n".join(GRADES + LABELS),
    "each grade before its label": "\n".join(f"{grade}\n{label}" for label, grade in ROWS_2023),
}


@pytest.mark.parametrize("table", COLUMNS.values(), ids=COLUMNS.keys())
def test_a_table_that_runs_by_columns_is_read_when_the_sections_confirm_it(table):
    assert grades(parsed(ilacs_cover(table), HEADINGS)) == GRADES_2023


@pytest.mark.parametrize("table", COLUMNS.values(), ids=COLUMNS.keys())
def test_a_table_that_runs_by_columns_gives_no_wrong_grade_without_sections(table):
    findings = parsed(ilacs_cover(table))
    assert grades(findings) == {}
    assert findings.inspections[0].doubts


def test_prose_that_begins_with_a_grade_word_is_no_second_column():
    table = "\n".join(f"{label} {grade}" for label, grade in ROWS_2023)
    assert grades(parsed(ilacs_cover(table, prose="Good leaders have built a strong service. \n"))) == GRADES_2023


def test_a_cover_with_another_title_is_told_by_its_rows():
    cover = sif_cover(name="Wiltshire Council", title="Single inspection of services for children\n")
    assert grades(parsed(cover)) == {**SIF_GRADES, "overall_effectiveness": "requires_improvement"}
    assert parsed(cover).inspections[0].provider.name == "Wiltshire"
