"""A name is the subject of its sentence, its object, or hangs on a small word; a list of names hangs together."""

from __future__ import annotations

import pytest

from core.parsing.weighing.owners.naming import OBJECT, SUBJECT, naming_cues, part_of
from tests.core.parsing.conftest import COUNCIL


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        ("Leeds was rated good by Ofsted.", {"Leeds": SUBJECT}),
        ("Ofsted rated Leeds good.", {"Leeds": OBJECT}),
        ("Good grades were given to Leeds.", {"Leeds": "to"}),
        ("Inspectors found good work in Leeds, Bradford and Calderdale.", dict.fromkeys(("Leeds", "Bradford"), "in")),
        ("Kirklees, like Leeds, is good.", {"Kirklees": SUBJECT}),
    ],
)
def test_the_part_that_a_name_plays(prepared, sentence, parts):
    ready = prepared(COUNCIL + sentence + "\n")
    view = ready.last
    found = {body.body.name: part_of(view, item) for body in ready.cast.bodies for item in body.named_in(view.number)}
    assert parts.items() <= found.items()


def test_the_cues_tell_the_part_with_what_else_is_known():
    assert naming_cues("in", "l", "0", "U", "3") == (
        *("naming:in", "naming:in,l0"),
        *("naming:in,l0,U", "naming:in,l,3"),
    )
