"""Heads with a grade and a count over entries."""

from __future__ import annotations

import pytest

from core.model import Tense

HEAD = "Quarterly summary\n\nThe council was told of reports by the Care Quality Commission on care homes.\n\n"
ENTRIES = (
    "• Oxlow House, Netherby, and Bramble Lodge, Aylby, were both upgraded from a previous rating of Inadequate.\n\n"
    "• Carr Lane Care Home had breaches about medicines, and keeps its manager.\n\n"
)


def told(found, tense=Tense.CURRENT):
    return {
        (one.provider.name, claim.grade) for one in found.inspections for claim in one.claims if claim.tense is tense
    }


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Providers rated ‘Good’ overall (3)", "Providers rated ‘Requires Improvement’ overall (1)"),
        ("Homes judged Good (3)", "Homes judged Requires Improvement (1)"),
        ("Good (3):", "Requires Improvement (1):"),
        ("Care homes rated as Good (3)", "Care homes rated as Requires Improvement (1)"),
    ],
)
def test_the_head_s_grade_is_that_of_the_names_that_begin_its_entries(read, first, second):
    found = read(f"{HEAD}{first}\n\n{ENTRIES}{second}\n\n• Elm Lodge fell from Good.\n")
    assert told(found) == {
        ("Oxlow House", "good"),
        ("Bramble Lodge", "good"),
        ("Carr Lane Care Home", "good"),
        ("Elm Lodge", "requires_improvement"),
    }
    assert told(found, Tense.EARLIER) == {
        ("Oxlow House", "inadequate"),
        ("Bramble Lodge", "inadequate"),
        ("Elm Lodge", "good"),
    }


def test_a_head_that_counts_fewer_than_are_named_is_left_alone(read):
    found = read(f"{HEAD}Providers rated Good (1)\n\n{ENTRIES}")
    assert ("Bramble Lodge", "good") not in told(found)
