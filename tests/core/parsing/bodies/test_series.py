"""Doubtful names that stand in a row with sure ones are raised; the rest keep the weight they have."""

from __future__ import annotations

from itertools import pairwise

import pytest

from core.model import ProviderType
from core.parsing.bodies import BodyMention, NamedBody
from core.parsing.bodies.body import Body
from core.parsing.bodies.series import weights_in_series
from core.parsing.layout import Block, BlockKind

HOMES = ["Oak House", "Dingleborough", "Elm Lodge", "Fernycombe"]


def series(names, weights, *, kind=BlockKind.ITEM, grades=(), cues=(), behind=" in Poole"):
    """Weights of bodies that each open a block of their own."""
    text = "\n".join(f"{name}{behind}" for name in names)
    starts = [0, *(at + 1 for at, letter in enumerate(text) if letter == "\n")]
    edges = [*starts, len(text) + 1]
    blocks = [Block(kind, start, end - 1, 0) for start, end in pairwise(edges)]
    bodies = [
        NamedBody(
            Body(name, ProviderType.ADULT_SOCIAL_CARE, None),
            (BodyMention(start, start + len(name), False),),
            weight,
            cues,
        )
        for name, start, weight in zip(names, starts, weights, strict=True)
    ]
    raised = weights_in_series(text, bodies, blocks, (), grades)
    return [round(raised[named.body.key], 2) for named in bodies]


def test_doubtful_entries_of_a_list_with_sure_ones_are_raised():
    before = [0.9, 0.1, 0.8, 0.1]
    after = series(HOMES, before)
    assert after[0] == 0.9
    assert after[2] == 0.8
    assert min(after) > 0.35


def test_a_list_with_too_few_sure_ones_is_left_alone():
    assert series(HOMES, [0.9, 0.1, 0.1, 0.1]) == [0.9, 0.1, 0.1, 0.1]


def test_one_sure_entry_is_enough_where_nearly_every_entry_is_followed_by_a_grade():
    places = [12, 30, 46, 60]
    assert min(series(HOMES, [0.9, 0.1, 0.1, 0.1], grades=places)) > 0.35


def test_paragraphs_are_no_series():
    assert series(HOMES, [0.9, 0.1, 0.8, 0.1], kind=BlockKind.PARAGRAPH) == [0.9, 0.1, 0.8, 0.1]


def test_people_are_not_raised():
    assert series(HOMES, [0.1, 0.1, 0.1, 0.1], cues=("person",), grades=[12, 30, 46, 60]) == [0.1, 0.1, 0.1, 0.1]
    assert series(HOMES, [0.9, 0.1, 0.8, 0.1], cues=("person",)) == [0.9, 0.1, 0.8, 0.1]


@pytest.mark.parametrize("behind", [", childminder, Poole", " (childminder)", " – a registered childminder"])
def test_childminders_are_raised_though_they_bear_people_s_names(behind):
    assert min(series(HOMES, [0.9, 0.1, 0.8, 0.1], cues=("person",), behind=behind)) > 0.35
