"""Where sentences can be put into an article that is learnt from, and whether its labels still hold then."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.gold.labels import LabelledArticle

_PROSE = 100
"""Letters from which on a paragraph is taken for prose."""


def prose_in(paragraphs: Sequence[str]) -> list[int]:
    """Which paragraphs are prose, behind which a sentence can stand; never the first, which is a headline."""
    return [at for at, words in enumerate(paragraphs) if at and _is_prose(words)]


def cites_stand(article: LabelledArticle, text: str) -> bool:
    """Whether everything that the labels of an article cite stands in another text of it."""
    return all(grade.evidence in text for one in article.inspections for grade in one.grades)


def _is_prose(words: str) -> bool:
    return len(words) >= _PROSE and "\n" not in words and words[-1] in ".”\"'’"
