"""Labelled articles tell nearly the same when they come as PDFs, as a browser or a word processor prints them."""

from __future__ import annotations

import pytest

from core.knowledge import load_knowledge
from core.parsing import parse
from core.reading import read_bytes
from tests.gold.corpus import ArticleSet, articles
from tests.gold.test_copied_text import claims
from tests.printed_articles import PRINTS, printed

TEXTS = [one.text for one in articles(ArticleSet.WIDE)[::5]]
LEAST = 0.96
"""Share of claims that are still told; what is told anew counts as one that is not. Chance moves the doubtful ones."""


@pytest.mark.parametrize("how", PRINTS)
def test_nearly_all_is_told_as_from_the_text(how: str) -> None:
    kept = told = 0
    for text in TEXTS:
        plain = claims(text)
        inspections = parse(read_bytes(printed(text, PRINTS[how]), "story.pdf"), load_knowledge()).inspections
        from_print = {
            (one.provider.name, claim.tense.value, claim.area, claim.grade)
            for one in inspections
            for claim in one.claims
        }
        kept += len(plain & from_print) - len(from_print - plain)
        told += len(plain)
    assert kept >= LEAST * told > 0
