import pytest

from core.knowledge import load_knowledge
from core.knowledge.inspectorates import jointly, taking_part


@pytest.mark.parametrize(
    ("inspectorate", "each"),
    [
        ("Ofsted", ("Ofsted",)),
        ("Ofsted+CQC", ("Ofsted", "CQC")),
        ("Ofsted+CQC+HMICFRS", ("Ofsted", "CQC", "HMICFRS")),
        (None, ()),
        ("", ()),
    ],
)
def test_joint_work_names_each_who_takes_part_in_order(inspectorate, each):
    assert taking_part(inspectorate) == each


def test_who_works_together_is_told_apart_again():
    assert taking_part(jointly("Ofsted", "CQC")) == ("Ofsted", "CQC")
    assert jointly("Ofsted") == "Ofsted"


def test_a_joint_framework_counts_for_each_who_takes_part():
    joint = [one for one in load_knowledge().frameworks.all() if one.inspectorate == jointly("Ofsted", "CQC")]
    assert joint
    assert all(one.inspectorates == {"Ofsted", "CQC"} for one in joint)
