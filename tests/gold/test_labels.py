"""The labels themselves are sound: a gate is only as good as what it measures against."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.gold.corpus import ArticleSet, articles, held_out_names, texts
from tests.gold.label_faults import known_areas, label_faults

if TYPE_CHECKING:
    from tests.gold.labels import LabelledArticle

FREE_AREAS_OF_HARD_ARTICLES = {
    # A service of a hospital, a domain of youth justice and areas of police work that no framework lists.
    *("maternity", "urgent_and_emergency_care", "organisational_delivery", "court_disposals"),
    *("out_of_court_disposals", "independent_school_standards", "disrupting_serious_organised_crime"),
    *("police_powers_and_treating_the_public_fairly", "supporting_victims", "supporting_the_workforce"),
}


@pytest.mark.parametrize("article_set", ArticleSet)
def test_labels_have_their_words_in_the_text_and_known_ids_and_real_days(article_set: ArticleSet) -> None:
    assert {article.name: label_faults(article) for article in articles(article_set) if label_faults(article)} == {}


def test_hard_articles_use_the_area_ids_of_the_frameworks() -> None:
    used = {
        grade.area
        for article in articles(ArticleSet.HARD)
        for inspection in article.inspections
        for grade in inspection.grades
    }
    assert used - known_areas() <= FREE_AREAS_OF_HARD_ARTICLES


def test_every_text_has_labels_and_every_label_a_text() -> None:
    for article_set in ArticleSet:
        folders = {path.parent for path in texts(article_set)}
        for folder in folders:
            assert {p.stem for p in folder.glob("*.txt")} == {p.stem for p in folder.glob("*.json")}


def test_a_third_of_the_corpus_is_set_aside_and_no_article_is_in_two_sets() -> None:
    development, aside = texts(ArticleSet.DEVELOPMENT), texts(ArticleSet.HELD_OUT)
    assert not set(development) & set(aside)
    assert len(development) + len(aside) == 180
    assert len(aside) == len(held_out_names())
    assert 0.25 < len(aside) / 180 < 0.42


def test_at_least_ten_of_forty_hard_articles_give_nobody_a_current_grade() -> None:
    hard = articles(ArticleSet.HARD)
    assert len(hard) == 40
    assert sum(not article.has_judgement for article in hard) >= 10


@pytest.fixture
def doncaster() -> LabelledArticle:
    return next(article for article in articles(ArticleSet.HARD) if article.name.startswith("01-"))


def test_evidence_that_is_not_in_the_text_is_a_fault(doncaster: LabelledArticle) -> None:
    assert any("evidence" in fault for fault in label_faults(replace(doncaster, text="Another story.")))


def test_unknown_ids_and_impossible_days_are_faults(doncaster: LabelledArticle) -> None:
    inspection = doncaster.inspections[0]
    grade = replace(inspection.judgements[0], grade="splendid")
    wrong = replace(
        inspection, visit_type="flying", published_on="2022-02-30", inspected_from="2022-03-01", judgements=(grade,)
    )
    faults = " ".join(label_faults(replace(doncaster, inspections=(wrong,))))
    for word in ("splendid", "flying", "2022-02-30", "out of order"):
        assert word in faults
