"""What the cues of a body weigh is the same whether they are put together or kept by what they are made of."""

from __future__ import annotations

import pytest

from core.parsing.weighing.owners.asked import ask_owner
from core.parsing.weighing.owners.owner_cues import owner_cues, owner_score
from core.parsing.weighing.owners.owning import candidates_for
from core.parsing.weighing.targets.target import WHOLE, Target
from core.parsing.weighing.weights import load_weights

WHOLE_TARGET = Target(WHOLE, (), [])
TEXT = """\
Larkmead Primary School praised as Tolver Academy slips

Larkmead Primary School in Harrowmere has been rated good by Ofsted. The school was outstanding in 2019.

Inspectors said Tolver Academy, once good, requires improvement. A care home near Larkmead was inadequate.
"""


@pytest.mark.parametrize("previous", [None, -1, 0, 1])
def test_a_score_is_the_sum_of_what_the_cues_weigh(prepared, previous):
    text, weights = prepared(TEXT), load_weights("owners")
    asked = [
        (ask_owner(text.cast, view, at, previous, WHOLE_TARGET), body)
        for view in text.view.sentences
        for at in view.grades
        for body in candidates_for(text.cast, view)
    ]
    assert asked
    for question, body in asked:
        assert owner_score(weights, question, body) == pytest.approx(weights.sum(owner_cues(question, body)))
