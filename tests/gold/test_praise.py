"""Sentences that grade nothing are put into articles that are learnt from, and change nothing that their labels say."""

from __future__ import annotations

from random import Random

import pytest

from tests.gold.corpus import ArticleSet, articles
from tests.gold.training.praise import KINDS, praise, with_praise

ARTICLES = articles(ArticleSet.WIDE)


def test_many_articles_get_some_and_the_same_every_time() -> None:
    changed = [one for one in ARTICLES if with_praise(one).text != one.text]
    assert len(changed) >= len(ARTICLES) // 4
    assert [with_praise(one).text for one in changed] == [with_praise(one).text for one in changed]


def test_every_word_of_the_article_is_left_in_its_order() -> None:
    for one in ARTICLES:
        added = iter(with_praise(one).text.split())
        assert all(word in added for word in one.text.split())


def test_what_the_labels_cite_still_stands_there() -> None:
    for one in ARTICLES:
        text = with_praise(one).text
        assert all(grade.evidence in text for told in one.inspections for grade in told.grades)


@pytest.mark.parametrize("kind", KINDS)
def test_every_mould_is_filled(kind: str) -> None:
    chance = Random(kind)
    for _ in range(400):
        sentence = praise(kind, chance)
        assert not set(sentence) & set("{}<>|")
        assert sentence[0].isupper() or sentence[0] in '"'
        assert sentence[-1] in '.!"'
