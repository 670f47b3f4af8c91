"""One council's children's services and its adult social care are told apart, where an article tells of both."""

from __future__ import annotations

import pytest

from core.model import ProviderType
from core.parsing.council_sides import CouncilSides
from core.parsing.scene import set_scene
from tests.core.parsing.conftest import document

CHILDREN, ADULTS = ProviderType.CHILDRENS_SERVICES, ProviderType.ADULT_SOCIAL_CARE
BOTH = "Kirklees Council's children's services are judged by Ofsted and its adult social care by the CQC.\n\n"


def side_in(knowledge, text, words, areas=()):
    """The side that some words of a text speak of."""
    scene = set_scene(document(text), knowledge)
    start = text.index(words)
    line = next(line for line in scene.lines if line.sentence.start <= start < line.sentence.end)
    return CouncilSides(scene).side_of(line.number, start + len(words), areas)


@pytest.mark.parametrize(
    ("sentences", "side"),
    [
        ("Its adult side is rated good.", ADULTS),
        ("Adults' services, meanwhile, are rated good.", ADULTS),
        ("The care of older people is rated good.", ADULTS),
        ("Its services for children are rated good.", CHILDREN),
        ("Children’s social care is rated good.", CHILDREN),
        ("Adult social care is poor, but children's services are rated good.", CHILDREN),
        ("It is rated good for how its children's services do.", CHILDREN),
        ("Adult social care has got better. It is rated good.", ADULTS),
        ("The Care Quality Commission came in May, and it is rated good.", ADULTS),
        ("Ofsted came in May. It is rated good.", CHILDREN),
    ],
)
def test_a_side_is_told_by_the_words_nearest_or_by_who_inspects_it(knowledge, sentences, side):
    assert side_in(knowledge, BOTH + sentences + "\n", "rated good") is side


def test_a_remit_behind_a_post_is_no_side_that_is_spoken_of(knowledge):
    text = BOTH + "Its director of adult social care, Jo Plum, hopes to be rated good.\n"
    assert side_in(knowledge, text, "rated good") is None


def test_a_paragraph_that_names_no_side_tells_none(knowledge):
    assert side_in(knowledge, BOTH + "It is rated good.\n", "rated good") is None


def test_an_area_of_one_side_tells_it_against_the_words(knowledge):
    text = BOTH + "Adult social care apart, it is rated good.\n"
    assert side_in(knowledge, text, "rated good", ("care_leavers",)) is CHILDREN
    assert side_in(knowledge, text, "rated good", ("overall_effectiveness",)) is ADULTS


def test_nothing_is_told_where_one_side_alone_is_named(knowledge):
    assert side_in(knowledge, "Adult social care in Kirklees is rated good by the CQC.\n", "rated good") is None


def test_one_council_has_two_inspections_each_with_its_own_grade_and_day(read):
    found = {
        one.provider.provider_type: one
        for one in read(
            "Two reports on Luton\n\n2 March 2026\n\nLuton Council's adult social care was rated requires improvement "
            "by the Care Quality Commission after a visit on 4 November 2025.\n\nIts children's services are "
            "rated good. Ofsted inspected Luton Council's children's services on 9 June 2025.\n"
        ).inspections
    }
    assert {kind: [claim.grade for claim in one.claims] for kind, one in found.items()} == {
        ADULTS: ["requires_improvement"],
        CHILDREN: ["good"],
    }
    assert found[ADULTS].inspectorate == "CQC"
    assert found[CHILDREN].inspectorate == "Ofsted"
    assert found[ADULTS].inspected_from.month == 11
    assert found[CHILDREN].inspected_from.month == 6
