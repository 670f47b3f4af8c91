"""Labelled articles tell nearly the same when they come as PDFs, as a browser or a word processor prints them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from core.knowledge import load_knowledge
from core.parsing import parse
from core.reading import read_bytes
from tests.gold.corpus import ArticleSet, articles
from tests.gold.test_copied_text import claims
from tests.printed_articles import PRINTS, printed

if TYPE_CHECKING:
    from core.model import Document

TEXTS = [one.text for one in articles(ArticleSet.WIDE)[::5]]
_BREAK = re.compile(r"(?<=[a-z]{3})-(?=[a-z]{3})")
LEAST = 0.96
"""Share of claims that are still told; what is told anew counts as one that is not. Chance moves the doubtful ones."""


def claims_of(document: Document) -> frozenset[tuple[str | None, str, str, str]]:
    """The claims of a document by provider, tense, area and grade."""
    inspections = parse(document, load_knowledge()).inspections
    return frozenset(
        (one.provider.name, claim.tense.value, claim.area, claim.grade) for one in inspections for claim in one.claims
    )


@pytest.mark.parametrize("copied", [False, True], ids=["file", "copied out of it"])
@pytest.mark.parametrize("how", PRINTS)
def test_nearly_all_is_told_as_from_the_text(how: str, *, copied: bool) -> None:
    kept = told = 0
    for text in TEXTS:
        document = read_bytes(printed(text, PRINTS[how]), "story.pdf")
        if copied and PRINTS[how].hyphens:  # a browser shows other letters for them
            document = replace(document, text=_BREAK.sub("\ufffe", document.text))
        plain, from_print = claims(text), claims(document.text) if copied else claims_of(document)
        kept += len(plain & from_print) - len(from_print - plain)
        told += len(plain)
    assert kept >= LEAST * told > 0
