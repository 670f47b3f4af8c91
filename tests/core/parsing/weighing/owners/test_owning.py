"""A grade belongs to one body, to bodies named in one breath, or to those that a word such as "both" points to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.model import ProviderType
from core.parsing.bodies.body import Body
from core.parsing.weighing.owners.owner_cues import NOBODY
from core.parsing.weighing.owners.owning import Owned, candidates_for, in_turn, joined_to, owner_answers
from core.parsing.weighing.owners.several import SEVERAL
from core.parsing.weighing.targets.target import targets_of
from tests.core.parsing.conftest import told

JOINED = (
    "Schools rated\n\n12 July 2024\n\nOfsted has been to two schools.\n\n"
    "Hill Top Primary School and Low Moor Primary School were both rated good by Ofsted.\n"
)
POSSESSIVES = JOINED.replace(
    "Hill Top Primary School and Low Moor Primary School were both rated good by Ofsted.",
    "Hill Top Primary School's and Low Moor Primary School's leaders were rated good.",
)


def owners(ready, decision):
    return {ready.cast.bodies[rank].body.name for rank in decision.owners}


def test_bodies_joined_by_and_share_their_grade(prepared):
    ready = prepared(JOINED)
    (decision,) = [one for one in ready.decisions() if one.target is not None]
    names = {ready.cast.bodies[rank].body.name for rank in decision.owners}
    assert names == {"Hill Top Primary School", "Low Moor Primary School"}


def test_bodies_parted_by_other_words_do_not(prepared):
    text = JOINED.replace(
        "Hill Top Primary School and Low Moor Primary School were both rated good by Ofsted.",
        "Hill Top Primary School was rated good, unlike Low Moor Primary School.",
    )
    ready = prepared(text)
    view = ready.last
    for _, rank in ready.cast.namings.likely[view.number]:
        assert joined_to(ready.cast, view, rank) == [rank]


def test_a_newspaper_is_asked_about_only_where_it_is_likely_to_be_a_provider(prepared):
    text = (
        "Nursery rated\n\n12 July 2024\n\nHill Top Nursery was rated good by Ofsted, its owner told the Dale Gazette.\n"
    )
    ready = prepared(text)
    (paper,) = [body for body in ready.cast.bodies if body.body.name.endswith("Gazette")]
    assert paper.is_outlet
    assert paper not in candidates_for(ready.cast, ready.last)
    likely = replace(ready.cast, bodies=tuple(replace(one, is_outlet=False, weight=0.5) for one in ready.cast.bodies))
    assert paper.rank in [body.rank for body in candidates_for(likely, ready.last)]


def test_a_place_behind_a_name_and_a_comma_does_not_share_its_grade(prepared):
    ready = prepared("Reports out\n\n12 July 2024\n\nOfsted went to two.\n\nClee View, Tenbridge, was rated good.\n")
    view = ready.last
    namings = ready.cast.namings
    ranks = {ready.cast.bodies[rank].body.name: rank for _, rank in namings.every[view.number]}
    cast = replace(ready.cast, namings=replace(namings, likely={view.number: namings.every[view.number]}))
    for name in ("Clee View", "Tenbridge"):
        assert joined_to(cast, view, ranks[name]) == [ranks["Clee View"]]


def test_two_bodies_of_a_kind_with_a_comma_between_share_their_grade(prepared):
    ready = prepared(JOINED.replace(" and Low", ", Low"))
    view = ready.last
    for _, rank in ready.cast.namings.likely[view.number]:
        assert len(joined_to(ready.cast, view, rank)) == 2


def test_every_body_named_beside_a_grade_can_be_its_owner(prepared):
    ready = prepared(JOINED)
    ranks = {body.rank for body in candidates_for(ready.cast, ready.last)}
    assert {rank for _, rank in ready.cast.namings.likely[ready.last.number]} <= ranks


def test_names_joined_as_possessives_are_named_in_one_breath(prepared):
    ready = prepared(POSSESSIVES)
    places = ready.cast.namings.likely[ready.last.number]
    assert len(places) == 2
    for _, rank in places:
        assert sorted(joined_to(ready.cast, ready.last, rank)) == sorted(rank for _, rank in places)


def test_the_answers_are_nobody_every_candidate_and_those_that_both_points_to(prepared):
    ready = prepared(JOINED)
    view = ready.last
    at = view.grades[0]
    target = targets_of(ready.view, view, at, view.word(at))[0]
    answers = owner_answers(ready.cast, view, at, None, target)
    assert answers[0].rank == NOBODY
    assert [answer.rank for answer in answers[1:-1]] == [body.rank for body in candidates_for(ready.cast, view)]
    assert answers[-1].rank == SEVERAL
    assert {ready.cast.bodies[rank].body.name for rank in answers[-1].ranks} == {
        "Hill Top Primary School",
        "Low Moor Primary School",
    }
    assert all(answer.cues() for answer in answers)


@pytest.mark.parametrize(
    ("owned", "last"),
    [(Owned((), 0.5), NOBODY), (Owned((4, 2), 0.5), 4), (Owned((4, 2), 0.5, is_counted=True), SEVERAL)],
)
def test_the_next_grade_is_told_whose_this_one_was(owned, last):
    assert owned.last == last


TWO = "Reports out\n\n12 July 2024\n\nOfsted went to Low Moor Primary School and Hill Top Primary School.\n\n"


def names_joined(ready, owner):
    ranks = {ready.cast.bodies[rank].body.name: rank for _, rank in ready.cast.namings.likely[ready.last.number]}
    found = joined_to(ready.cast, ready.last, ranks[owner])
    return {ready.cast.bodies[rank].body.name for rank in found}


def test_what_is_said_of_a_name_behind_a_comma_does_not_share_its_grade(prepared):
    ready = prepared(TWO + "Low Moor Primary School, Hill Top Primary School's neighbour, was rated good.\n")
    assert names_joined(ready, "Low Moor Primary School") == {"Low Moor Primary School"}


def test_a_place_before_a_name_and_a_comma_does_not_share_its_grade(prepared):
    ready = prepared(
        "Councils rated\n\n12 July 2024\n\nOfsted told of children's services in Cumbria and Kirklees.\n\n"
        "Elsewhere in Cumbria, Kirklees was rated good by Ofsted.\n"
    )
    assert names_joined(ready, "Kirklees") == {"Kirklees"}


def test_a_council_behind_a_school_is_where_it_lies():
    school = Body("low moor", "Low Moor Primary School", ProviderType.SCHOOL)
    council = Body("E1", "Kirklees", ProviderType.CHILDRENS_SERVICES, "E1")
    assert school.may_lie_in(council)
    assert not council.may_lie_in(Body("E2", "Leeds", ProviderType.CHILDRENS_SERVICES, "E2"))


@pytest.mark.parametrize("order", ["respectively", "in that order"])
def test_grades_told_respectively_go_to_the_names_in_turn(prepared, order):
    ready = prepared(
        TWO + f"Low Moor Primary School and Hill Top Primary School are now good and outstanding {order}.\n"
    )
    found = [owners(ready, one) for one in ready.decisions() if one.view is ready.last and one.target is not None]
    assert found == [{"Low Moor Primary School"}, {"Hill Top Primary School"}]


def test_grades_told_respectively_of_no_area_are_those_of_the_whole_and_of_today(read):
    found = told(
        read(
            "Homes rated\n\n12 July 2022\n\n"
            "Ashdale Court and Copse Lodge care homes were rated inadequate and good respectively by the CQC.\n"
        )
    )
    assert found == {
        "Ashdale Court": {"overall_effectiveness=inadequate"},
        "Copse Lodge": {"overall_effectiveness=good"},
    }


def test_names_with_a_preposition_each_share_a_grade(prepared):
    ready = prepared(TWO + "Pupils at Low Moor Primary School and at Hill Top Primary School go to good schools.\n")
    cast, view = ready.cast, ready.last
    ranks = {body.body.name: rank for rank, body in enumerate(cast.bodies)}
    both = {ranks["Low Moor Primary School"], ranks["Hill Top Primary School"]}
    assert set(joined_to(cast, view, ranks["Hill Top Primary School"])) == both


def test_without_such_words_two_names_share_their_grades(prepared):
    ready = prepared(TWO + "Low Moor Primary School and Hill Top Primary School are now good and were inadequate.\n")
    assert all(in_turn(ready.cast, ready.last, at) is None for at in ready.last.grades)


def test_a_grade_of_several_in_one_breath_is_as_sure_as_that_of_one(read):
    def sureness(subject):
        found = read(f"Schools rejoice\n\n12 July 2022\n\n{subject} rated outstanding by Ofsted.\n").inspections
        return [claim.confidence for inspection in found for claim in inspection.current]

    several = sureness("Aylby School, Bexworth School and Corley School are all")
    assert len(several) == 3
    assert min(several) > 0.8


def test_of_two_lists_with_one_name_in_both_the_nearer_one_has_the_grade(prepared):
    ready = prepared(
        "Reports out\n\n12 July 2022\n\nOfsted went to three councils.\n\nIt judged children's services in Doncaster "
        "and Surrey to be inadequate overall and assessed those in Surrey and Wokingham to be good for care leavers.\n"
    )
    view, cast = ready.last, ready.cast
    names = [body.body.name for body in cast.bodies]
    surrey = names.index("Surrey")

    def joined(at):
        return {names[rank] for rank in joined_to(cast, view, surrey, at)}

    assert joined(None) == {"Doncaster", "Surrey", "Wokingham"}
    assert [joined(at) for at in view.grades] == [{"Doncaster", "Surrey"}, {"Surrey", "Wokingham"}]
