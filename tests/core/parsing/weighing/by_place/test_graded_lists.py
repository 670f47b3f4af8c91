"""One grade that is said of a list of names is the grade of each of them, however little stands around a name."""

from __future__ import annotations

import pytest

from core.model import Tense
from core.parsing.weighing.by_place.graded_lists import graded_lists

COUNCILS = "How councils were rated\n\n9 December 2022\n\nOfsted has published reports on children's services.\n\n"
SCHOOLS = "How schools were rated\n\n9 December 2016\n\nOfsted has published reports on schools.\n\n"
LIST = "Doncaster, Surrey, Salford, Leeds and Essex"
NAMES = {"Doncaster", "Surrey", "Salford", "Leeds", "Essex"}


def told(found, tense=Tense.CURRENT):
    return {
        (one.provider.name, claim.grade) for one in found.inspections for claim in one.claims if claim.tense is tense
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "Those rated as inadequate are {}.",
        "The councils rated inadequate are {}.",
        "The councils rated as inadequate were: {}.",
        "Rated inadequate: {}.",
        "Inadequate: {}",
        "Judged inadequate (5): {}",
        "• Inadequate – {}",
        "The inadequate ones: {}.",
        "Five authorities – {} – were rated inadequate.",
        "Five authorities were rated inadequate: {}.",
        "Five authorities were rated inadequate ({}).",
        "Five authorities were rated inadequate. They are {}.",
        "Five authorities were rated inadequate. The five are {}.",
        "Five authorities were rated inadequate by Ofsted.\n\nThey are: {}.",
        "Ofsted went to 150 authorities, of which five were rated inadequate. They were: {}.",
        "Five authorities in the north received the lowest grade from Ofsted. They are {}.",
        "Five councils were judged inadequate, namely {}.",
        "Five councils, including {}, were judged inadequate.",
        "{} were all judged inadequate.",
        "{} have been judged to be inadequate.",
        "{} are the five councils judged inadequate.",
        "{} are still inadequate.",
        "Among those judged inadequate were {}.",
        "At the bottom, judged inadequate, are {}.",
        "Ofsted judged {} inadequate.",
        "Ofsted rated the children's services of {} as inadequate.",
        "Children's services in {} were rated inadequate.",
        "The grade of inadequate was given to {}.",
        "It gave the inadequate grade to {}.",
        "Ofsted gave its lowest grade to {}.",
        "The lowest grade went to {}.",
        "{} got the lowest grade.",
        "{} received a rating of inadequate.",
        "Labelled inadequate were {}.",
        "Five councils were rated inadequate for their children's services – {}.",
        "Children's services were rated inadequate in {}.",
    ],
)
def test_each_of_a_list_has_the_grade_that_the_sentence_says_of_all(read, sentence):
    assert told(read(COUNCILS + sentence.format(LIST) + "\n")) == {(name, "inadequate") for name in NAMES}


@pytest.mark.parametrize(
    "lines",
    [
        "Councils rated inadequate:\n- Doncaster\n- Surrey\n- Salford\n- Leeds\n- Essex\n",
        "Inadequate\n\nDoncaster\nSurrey\nSalford\nLeeds\nEssex\n",
        "The following councils were rated inadequate:\n\n• Doncaster\n• Surrey\n• Salford\n• Leeds\n• Essex\n",
        "Inadequate\n\nDoncaster; Surrey; Salford; Leeds; Essex\n",
    ],
)
def test_lines_under_a_head_have_its_grade(read, lines):
    assert told(read(COUNCILS + lines)) == {(name, "inadequate") for name in NAMES}


def test_schools_in_a_list_need_no_council(read):
    found = read(SCHOOLS + "Judged inadequate were Elm Park Primary School, Oakwold School and Thornmere Academy.\n")
    names = ("Elm Park Primary School", "Oakwold School", "Thornmere Academy")
    assert told(found) == {(name, "inadequate") for name in names}


@pytest.mark.parametrize(
    "sentence",
    [
        "Three schools went up to Outstanding: Elm Park Primary School; Oakwold School; Thornmere High School.",
        "Outstanding schools included Elm Park Primary School and Oakwold School.",
        "Two were judged outstanding by Ofsted. They are Elm Park Primary School and Oakwold School.",
        "Those rated outstanding include Elm Park Primary School in Ashby and Oakwold School in Thornmere.",
    ],
)
def test_names_that_tell_their_kind_make_a_list_of_two(read, sentence):
    got = told(read(SCHOOLS + sentence + "\n"))
    assert got >= {(name, "outstanding") for name in ("Elm Park Primary School", "Oakwold School")}
    assert {grade for _, grade in got} == {"outstanding"}


def test_a_council_behind_a_name_is_where_it_is(read):
    found = read(SCHOOLS + "Elm Park Nursery in Thornmere, Hampshire, is inadequate, Ofsted says.\n")
    assert "Hampshire" not in {name for name, _ in told(found)}


def test_a_list_that_moved_has_both_grades(read):
    found = read(COUNCILS + "Three councils dropped from good to inadequate: Leeds, Salford and Essex.\n")
    assert told(found) == {(name, "inadequate") for name in ("Leeds", "Salford", "Essex")}
    assert told(found, Tense.EARLIER) == {(name, "good") for name in ("Leeds", "Salford", "Essex")}


def test_lists_of_one_sentence_have_their_own_grades(read):
    found = read(
        COUNCILS + "Two councils are outstanding (Leeds and Kent), three good (Doncaster, Salford and Hull) and one "
        "inadequate (Surrey).\n"
    )
    assert told(found) == {
        *((name, "outstanding") for name in ("Leeds", "Kent")),
        *((name, "good") for name in ("Doncaster", "Salford", "Kingston upon Hull")),
        ("Surrey", "inadequate"),
    }


def test_a_list_whose_verb_is_left_out_has_the_grade_behind_it(read):
    found = read(
        COUNCILS + "Leeds and Kent were rated outstanding, Doncaster and Salford good, and Surrey inadequate.\n"
    )
    assert told(found) == {
        *((name, "outstanding") for name in ("Leeds", "Kent")),
        *((name, "good") for name in ("Doncaster", "Salford")),
        ("Surrey", "inadequate"),
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "None of Doncaster, Surrey and Leeds was rated inadequate.",
        "Homes in Doncaster, Surrey and Leeds were rated inadequate.",
        "It was rated inadequate, unlike Doncaster, Surrey and Leeds.",
        "Those that could be rated inadequate are Doncaster, Surrey and Leeds.",
        "Inspectors found inadequate heating in classrooms at Doncaster, Surrey and Leeds.",
        "Doncaster, Surrey and Leeds were rated good, outstanding and inadequate respectively.",
        "Doncaster, Surrey and Leeds are good examples of that.",
    ],
)
def test_what_says_something_else_of_the_names_makes_no_list(prepared, sentence):
    assert not graded_lists(prepared(COUNCILS + sentence + "\n").view.sentences)


def test_a_name_and_its_place_are_no_list(prepared):
    assert not graded_lists(prepared(SCHOOLS + "Rated good: Elm Park Primary School, Thornmere\n").view.sentences)


def test_a_grade_of_areas_is_theirs_but_not_that_of_the_whole(prepared):
    lists = graded_lists(prepared(COUNCILS + f"{LIST} were rated good for leadership.\n").view.sentences)
    assert [one.is_whole for one in lists.values()] == [False]
    assert [len(one.names) for one in lists.values()] == [5]


def test_names_over_their_grades_are_no_list_under_a_head(prepared):
    rows = "Leeds\nGood\nDoncaster\nOutstanding\nSurrey\nInadequate\n"
    assert not graded_lists(prepared(COUNCILS + rows).view.sentences)


def test_an_area_that_is_rated_at_some_councils_is_theirs(read):
    found = read(
        COUNCILS + "As well as Kent, leadership was rated inadequate at Doncaster, Surrey and Leeds councils.\n"
    )
    got = {(one.provider.name, claim.area, claim.grade) for one in found.inspections for claim in one.current}
    assert got >= {(name, "impact_of_leaders", "inadequate") for name in ("Doncaster", "Surrey", "Leeds")}


def test_a_paragraph_of_names_without_a_colon_is_no_list_of_those_counted_before(read):
    text = f"{SCHOOLS}Three were rated outstanding by Ofsted.\n\nThey are Ash Park Primary School and Oakwold School.\n"
    assert told(read(text)) == set()


def test_a_nursery_and_the_street_and_town_where_it_is_are_no_list(read):
    text = "Apple Yard Day Nursery in Marsh Road, Wimbury has been rated as requires improvement by Ofsted."
    assert {name for name, _ in told(read(text))} == {"Apple Yard Day Nursery"}


def test_two_nurseries_are_a_list(read):
    text = "Apple Yard Day Nursery in Marsh Road and Elm Day Nursery have been rated good by Ofsted."
    assert {name for name, _ in told(read(text))} == {"Apple Yard Day Nursery", "Elm Day Nursery"}


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("The four judged inadequate in this new report are: Doncaster; Surrey; Leeds and Essex.", 4),
        ("The councils judged inadequate in the annual report were Doncaster, Surrey and Leeds.", 3),
        ("Four councils ‘Inadequate’ – Doncaster, Surrey, Leeds and Essex", 4),
        ("Inspectors found progress at inadequate Surrey, Leeds and Essex.", 3),
        ("Inspectors praised good-rated Leeds and Essex.", 2),
        ("Meanwhile, good authorities Leeds and Essex continued to impress.", 2),
    ],
)
def test_councils_behind_a_grade_that_is_called_theirs_have_it(prepared, sentence, names):
    (found,) = graded_lists(prepared(COUNCILS + sentence + "\n").view.sentences).values()
    assert (len(found.names), found.is_whole) == (names, True)


@pytest.mark.parametrize(
    "sentence",
    [
        "Poor Surrey and Leeds records were to blame.",
        "The support was not good Leeds and Essex were told.",
        "Teaching was outstanding Leeds and Essex.",
        "The councils judged inadequate in this report for other neighbours are: Leeds and Essex.",
    ],
)
def test_councils_behind_a_grade_of_something_else_have_it_not(prepared, sentence):
    assert not graded_lists(prepared(COUNCILS + sentence + "\n").view.sentences)
