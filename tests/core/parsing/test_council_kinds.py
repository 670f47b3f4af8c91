"""What councils are inspected as, and what of it is inspected nowhere else."""

from __future__ import annotations

import pytest

from core.parsing.council_kinds import EITHER_SIDE, OF_COUNCILS, ONLY_OF_COUNCILS
from core.parsing.scene import set_scene
from tests.core.parsing.conftest import document


def test_the_wording_names_each_side_of_a_council_and_no_other(knowledge):
    assert set(knowledge.wording.mapping("providers.council_sides")) == set(EITHER_SIDE)


@pytest.mark.parametrize("kinds", [EITHER_SIDE, ONLY_OF_COUNCILS])
def test_narrower_kinds_are_among_those_of_councils(kinds):
    assert set(kinds) < set(OF_COUNCILS)


def test_a_body_that_is_no_council_is_of_no_kind_that_only_councils_are(knowledge):
    text = "Elm Court care home in Kirklees was rated good.\n\nAshfield Primary School was rated good by Ofsted.\n"
    bodies = [named.body for named in set_scene(document(text), knowledge).bodies if named.body.authority_code is None]
    assert len(bodies) == 2
    assert all(body.kind not in ONLY_OF_COUNCILS for body in bodies)
