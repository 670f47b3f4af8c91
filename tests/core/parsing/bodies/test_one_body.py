"""Two full names of one body, and initials."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "name", "other"),
    [
        (
            "Thornby's Skelder Middle School was rated good. Skelder Middle School is big.",
            "Skelder Middle School",
            "Thornby's Skelder Middle School",
        ),
        (
            "Tern Estuary NHS Foundation Trust was rated good. The Tern Estuary NHS Trust has 4,000 staff.",
            "Tern Estuary NHS Foundation Trust",
            "Tern Estuary NHS Trust",
        ),
        (
            "Marlpit and Orrick Hospitals (MaOH) Trust is good. The Marlpit and Orrick Hospital NHS Trust is glad.",
            "Marlpit and Orrick Hospital NHS Trust",
            "Marlpit and Orrick Hospitals (MaOH) Trust",
        ),
        ("Dunbeck Borough Council is good. The head of DBC is glad.", "Dunbeck", "DBC"),
        ("Scottish Borders Council is good. The head of SBC is glad.", "Scottish Borders", "SBC"),
        (
            "Marlpit Hospitals (MaOH) Trust is good. The head of MaOH is glad.",
            "Marlpit Hospitals (MaOH) Trust",
            "MaOH",
        ),
    ],
)
def test_a_second_name_is_the_same_body_s(printed, text, name, other):
    found = printed(text)
    assert other in found[name]
    assert other == name or other not in found


@pytest.mark.parametrize(
    "text",
    [
        "St Bega's Middle School was rated good. Skelder Middle School is big.",
        "Tern Estuary NHS Trust was rated good. Tern Valley NHS Trust has 4,000 staff.",
        "Tern Estuary NHS Trust was rated good. Tern Estuary Academy Trust has 4,000 staff.",
        "Dunbeck Borough Council is good. The head of DCC is glad.",
        "Thornby Hill School was rated good. Hill School is big.",
    ],
)
def test_what_only_looks_alike_are_two(bodies_of, text):
    assert len(bodies_of(text)) == 2
