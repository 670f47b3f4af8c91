"""The gate: what the parser could read when the floors were pinned it can read still."""

from __future__ import annotations

import pytest

from tests.gold.corpus import ArticleSet, fingerprint
from tests.gold.floors import drops, load_floors, measured
from tests.gold.readings import read_gated
from tests.gold.scoring import score


@pytest.mark.parametrize("article_set", ArticleSet)
def test_the_labelled_articles_are_those_the_floors_were_pinned_on(article_set: ArticleSet) -> None:
    assert fingerprint(article_set) == load_floors()[article_set].fingerprint, (
        f"the {article_set} articles or labels changed; run: python -m tests.gold.pin"
    )


@pytest.mark.parametrize("article_set", ArticleSet)
def test_no_figure_falls_below_its_floor(article_set: ArticleSet) -> None:
    reached = measured(score(read_gated(article_set)), fingerprint(article_set))
    assert drops(load_floors()[article_set], reached) == ()


@pytest.mark.parametrize("article_set", ArticleSet)
def test_every_claim_has_its_evidence_in_the_article(article_set: ArticleSet) -> None:
    assert score(read_gated(article_set)).evidence_not_in_text == 0
