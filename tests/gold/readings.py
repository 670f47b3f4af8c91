"""The labelled articles as the desk reads them, in this process."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from core.knowledge import load_knowledge
from core.parsing import parse
from core.reading import read_file
from tests.gold.corpus import ArticleSet, articles

if TYPE_CHECKING:
    from core.model import Findings
    from tests.gold.labels import LabelledArticle


@dataclass(frozen=True, slots=True)
class Reading:
    """One labelled article and what the desk found in it."""

    article: LabelledArticle
    findings: Findings


def read_article(article: LabelledArticle) -> Reading:
    """Read and parse one article.

    Raises:
        UnreadableFileError: The text file could not be read.
    """
    return Reading(article, parse(read_file(article.path), load_knowledge()))


_GATED_STEP = {ArticleSet.MORE: 13}
"""Of a large set only every thirteenth article stands at the gate, which would take a minute otherwise."""


@cache
def read_gated(article_set: ArticleSet) -> tuple[Reading, ...]:
    """Read and parse those articles of one set that the gate asks for; once in a process."""
    return tuple(read_article(article) for article in articles(article_set)[:: _GATED_STEP.get(article_set, 1)])


@cache
def read_set(article_set: ArticleSet) -> tuple[Reading, ...]:
    """Read and parse one set; once in a process."""
    return tuple(read_article(article) for article in articles(article_set))
