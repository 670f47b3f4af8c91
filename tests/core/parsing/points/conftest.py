"""What the tests of points share: an article made of a few words, and its last sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.parsing import trace
from core.parsing.points.article import PointArticle, point_article
from core.parsing.points.sentence import Sentence
from core.parsing.spans import Stretches
from tests.core.parsing.conftest import SCHOOL, document

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from core.knowledge import Knowledge
    from core.parsing.points.sentence import Told

QUIET = "Choir night at Mossfield\n\n12 July 2024\n\nThe hall was full. The songs were new. The tea was hot.\n\n"
"""An opening that speaks of no inspection."""


@pytest.fixture(scope="session")
def last_sentence(knowledge: Knowledge) -> Callable[..., tuple[PointArticle, Sentence]]:
    """The article that some words behind an opening make, and the last sentence of it."""

    def made(words: str, opening: str = SCHOOL) -> tuple[PointArticle, Sentence]:
        scene = trace(document(f"{opening}{words}\n"), knowledge).scene
        quoted = Stretches((quotation.start, quotation.end) for quotation in scene.quotations)
        line = scene.lines[-1]
        return point_article(scene, quoted), Sentence(line.sentence.start, line.sentence.end, line.number)

    return made


def told_words(article: PointArticle, told: Iterable[Told]) -> list[tuple[str, str]]:
    """Points as their kinds and words."""
    return [(kind.value, article.text[slice(*place)]) for kind, place in told]
