"""Runs of capitalised words and their tokens."""

from __future__ import annotations

import pytest

from core.parsing.bodies.runs import token_runs


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("at St. Bega's School and then", [["st", "bega", "school"]]),
        ("at ST. BEGA'S and then", [["st", "bega"]]),
        ("seen by Drs. Imrie & Noakes in May", [["drs", "imrie", "and", "noakes", "in", "may"]]),
        ("It was Larkmead. Purley Vale was not", [["larkmead"], ["purley", "vale"]]),
    ],
)
def test_a_full_stop_ends_a_run_except_behind_a_short_form(names, text, runs):
    found = [[token.word for token in run] for run in token_runs(text, 0, len(text), names)]
    assert found == runs


def test_a_word_alone_that_is_no_name_is_skipped(names):
    assert list(token_runs("They left Yesterday.", 5, 20, names)) == []
