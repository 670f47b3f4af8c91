"""Bodies told only by whose they are: their grades are nobody's that the article names."""

from __future__ import annotations

import pytest

HOME = "Tenby Green House, a care home in Holmby, was rated inadequate by the Care Quality Commission.\n\n"
COUNCIL = "Children's services\n\nKent County Council's children's services were rated good by Ofsted.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        HOME + "Its sister home requires improvement.",
        HOME + "The firm's other home, at Gilby, was rated good.",
        HOME + "Another of its homes is outstanding.",
        HOME + "Its branch in Leekham is good.",
        COUNCIL + "Kent's youth offending service was rated good.",
        COUNCIL + "The county's police force is outstanding.",
        COUNCIL + "The trust's fostering agency was inspected in May. It requires improvement.",
    ],
)
def test_a_body_told_only_by_its_owner_is_nobody_named(prepared, text):
    decision = prepared(text).decisions()[-1]
    assert decision.owners == ()


@pytest.mark.parametrize(
    "text",
    [
        COUNCIL + "That's a school, and a good one.",
        COUNCIL + "Its two home judgements are good.",
        COUNCIL + "The county's union branch called that good.",
        HOME + "The firm's home was rated good.",
        HOME + "Beckfold House Care Home, its sister home, was rated good.",
        HOME + "The firm's other home is good.\n\nBeckfold House Care Home was visited in May.",
    ],
)
def test_what_can_be_a_named_body_or_is_none_is_left_to_the_cues(prepared, text):
    assert not prepared(text).cast.owned
