"""The figures can be printed, and never what is in the articles set aside."""

from __future__ import annotations

from tests.gold.corpus import ArticleSet
from tests.gold.figures import figure_lines, miss_lines
from tests.gold.findings import claim, found, labelled, reading
from tests.gold.scoring import Figure, score

TOTAL = score(
    [reading((labelled("Coventry", {"overall_effectiveness": "good"}),), (found("Rugby", claim("safe", "poor")),))]
)


def test_there_is_a_line_for_every_figure() -> None:
    text = "\n".join(figure_lines(ArticleSet.HARD, TOTAL))
    assert all(figure.value in text for figure in Figure)


def test_misses_name_article_provider_area_and_grade() -> None:
    text = "\n".join(miss_lines(ArticleSet.HARD, TOTAL))
    assert "by-hand" in text
    assert "current Coventry: missed overall_effectiveness good" in text
    assert "current Rugby (not labelled): extra safe poor" in text


def test_misses_of_articles_set_aside_are_not_shown() -> None:
    text = "\n".join(miss_lines(ArticleSet.HELD_OUT, TOTAL))
    assert "by-hand" not in text
    assert "Coventry" not in text
