"""Places in a list of names are none that were graded."""

from __future__ import annotations

import pytest

HEAD = "Homes inspected\n\nThe Care Quality Commission has been to care homes in the county.\n\n"


def graded(read, text):
    return {one.provider.name for one in read(HEAD + text + "\n").inspections}


@pytest.mark.parametrize(
    "text",
    [
        "Two homes were rated good by the CQC: Moor Grange, Netherby and Norman Wood Care Home, Lockton.",
        "Moor Grange, Netherby and Norman Wood Care Home, Lockton, were rated inadequate by the CQC.",
        "Rated inadequate are Moor Grange, Netherby and Norman Wood Care Home in Lockton.",
    ],
)
def test_names_in_turn_with_places_are_graded_and_places_are_not(read, text):
    assert graded(read, text) == {"Moor Grange", "Norman Wood Care Home"}


def test_names_with_and_inside_stay_whole_in_a_list(read):
    text = "Rated good by the CQC are Moor Grange, Rose and Ivy Care Home and Elm Lodge."
    assert graded(read, text) == {"Moor Grange", "Rose and Ivy Care Home", "Elm Lodge"}
