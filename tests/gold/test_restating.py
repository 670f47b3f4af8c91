"""Sentences that tell grades again say what the labels say, and leave the article as it was."""

from __future__ import annotations

from random import Random

import pytest

from tests.gold.corpus import ArticleSet, articles
from tests.gold.training.restating import again, with_grades_again

ARTICLES = articles(ArticleSet.WIDE)
RETOLD = [with_grades_again(one) for one in ARTICLES]
GRADED = [one for one in ARTICLES if any(told.judgements for told in one.inspections)]


def told_again(article):
    return [(told, grade) for told in article.inspections for grade in (*told.again_now, *told.again_before)]


def test_many_articles_tell_some_again_and_the_same_every_time() -> None:
    changed = [(one, retold) for one, retold in zip(ARTICLES, RETOLD, strict=True) if retold.text != one.text]
    assert len(changed) >= len(GRADED) // 6
    assert all(with_grades_again(one) == retold for one, retold in changed)


def test_every_word_of_the_article_is_left_in_its_order() -> None:
    for one, retold in zip(ARTICLES, RETOLD, strict=True):
        added = iter(retold.text.split())
        assert all(word in added for word in one.text.split())


def test_only_what_labels_tell_is_told_again_in_words_that_stand_there() -> None:
    for one in RETOLD:
        for told in one.inspections:
            now = {(grade.area, grade.grade) for grade in told.judgements}
            before = {(grade.area, grade.grade) for grade in told.previous}
            assert {(grade.area, grade.grade) for grade in told.again_now} <= now
            assert {(grade.area, grade.grade) for grade in told.again_before} <= before
        assert all(grade.evidence in one.text for _, grade in told_again(one))


def test_a_sentence_has_the_word_of_every_grade_that_it_tells() -> None:
    for one in RETOLD:
        for _, grade in told_again(one):
            word = grade.grade.replace("requires_improvement", "improvement").replace("_", " ")
            assert word in grade.evidence.lower()


def test_labels_that_scores_are_taken_of_stay_as_they_are() -> None:
    for one, retold in zip(ARTICLES, RETOLD, strict=True):
        assert [told.grades for told in retold.inspections] == [told.grades for told in one.inspections]


@pytest.mark.parametrize("is_alone", [True, False])
def test_every_mould_is_filled(is_alone) -> None:
    chance = Random(1)
    for one in GRADED:
        for told in one.inspections:
            for _ in range(4):
                sentence, _ = again(told, chance, is_alone=is_alone) or ("Nothing.", told)
                assert not set(sentence) & set("{}<>|+")
                assert "  " not in sentence
                assert sentence[-1] == "."
