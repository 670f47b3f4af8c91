"""Labelled articles tell nearly the same when they come as PDFs, as a browser or a word processor prints them."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from core.reading import read_bytes
from tests.gold.claims_told import claims_in, claims_of
from tests.gold.corpus import ArticleSet, articles
from tests.printed_articles import PRINTS, printed

TEXTS = [one.text for one in articles(ArticleSet.WIDE)[::5]]
_BREAK = re.compile(r"(?<=[a-z]{3})-(?=[a-z]{3})")
LEAST = 0.96
"""Share of claims that are still told; what is told anew counts as one that is not. Chance moves the doubtful ones."""


@pytest.mark.parametrize("copied", [False, True], ids=["file", "copied out of it"])
@pytest.mark.parametrize("how", PRINTS)
def test_nearly_all_is_told_as_from_the_text(how: str, *, copied: bool) -> None:
    kept = told = 0
    for text in TEXTS:
        document = read_bytes(printed(text, PRINTS[how]), "story.pdf")
        if copied and PRINTS[how].hyphens:  # a browser shows other letters for them
            document = replace(document, text=_BREAK.sub("\ufffe", document.text))
        plain, from_print = claims_in(text), claims_in(document.text) if copied else claims_of(document)
        kept += len(plain & from_print) - len(from_print - plain)
        told += len(plain)
    assert kept >= LEAST * told > 0
