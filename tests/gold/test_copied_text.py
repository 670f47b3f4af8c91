"""Labelled articles tell nearly the same after they were copied, whatever copying left in them."""

from __future__ import annotations

import pytest

from tests.copied_text import COPYING
from tests.gold.claims_told import claims_in
from tests.gold.corpus import ArticleSet, articles

TEXTS = [one.text for one in articles(ArticleSet.WIDE)[::5]]
LEAST = 0.96
"""Share of claims that are still told; what is told anew counts as one that is not. Chance moves the doubtful ones."""


@pytest.mark.parametrize("left", COPYING)
def test_nearly_all_is_told_as_before(left: str) -> None:
    pairs = [(claims_in(text), claims_in(COPYING[left](text))) for text in TEXTS]
    kept = sum(len(plain & copied) - len(copied - plain) for plain, copied in pairs)
    assert kept >= LEAST * sum(len(plain) for plain, _ in pairs) > 0
