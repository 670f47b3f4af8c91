"""Labelled articles tell nearly the same after they were copied, whatever copying left in them."""

from __future__ import annotations

from functools import cache

import pytest

from core.knowledge import load_knowledge
from core.parsing import parse
from core.reading import read_pasted
from tests.copied_text import COPYING
from tests.gold.corpus import ArticleSet, articles

TEXTS = [one.text for one in articles(ArticleSet.WIDE)[::5]]
LEAST = 0.96
"""Share of claims that are still told; what is told anew counts as one that is not. Chance moves the doubtful ones."""


@cache
def claims(text: str) -> frozenset[tuple[str | None, str, str, str]]:
    """The claims of a text by provider, tense, area and grade."""
    inspections = parse(read_pasted(text), load_knowledge()).inspections
    return frozenset(
        (one.provider.name, claim.tense.value, claim.area, claim.grade) for one in inspections for claim in one.claims
    )


@pytest.mark.parametrize("left", COPYING)
def test_nearly_all_is_told_as_before(left: str) -> None:
    pairs = [(claims(text), claims(COPYING[left](text))) for text in TEXTS]
    kept = sum(len(plain & copied) - len(copied - plain) for plain, copied in pairs)
    assert kept >= LEAST * sum(len(plain) for plain, _ in pairs) > 0
