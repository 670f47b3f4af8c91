"""Copies of one story are told from articles that merely report the same thing, by their words alone."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, strategies as st

from core.library.documents.likeness import (
    ALIKE,
    Likeness,
    bands_of,
    is_same,
    likeness,
    share_of_common_runs,
    signature_of,
)
from core.model import Document, DocumentKind, Findings, Provider, ProviderType, ReportedInspection, VisitType

SENTENCES = (
    "Children’s services in Harrowmere have been rated good by Ofsted, two years after they required improvement.",
    "Inspectors visited the council’s offices in Tallow Lane over two weeks in January and spoke to forty families.",
    "They found that social workers know their children well and that plans are now written with parents.",
    "Support for young people leaving care was singled out, with every one of them offered a home by the council.",
    "Councillor Delphine Marwood said the result belonged to staff who had stayed when it was hard to stay.",
    "The report asks the council to answer the telephone faster at weekends and to check that letters arrive.",
    "A further visit is expected within three years, and the council will publish its plan before the summer.",
)
OTHERS = (
    "A watchdog has praised the way Harrowmere council looks after vulnerable youngsters, calling its services good.",
    "It is a marked change for a department that was told in 2022 to do better, and where half the posts stood empty.",
    "Reporters were shown round the new family centre, which opened in the old library with money from the county.",
    "Parents who spoke to this newspaper were less sure, and one said she had waited eleven weeks for a call.",
    "The opposition group asked why the council had paid for so many temporary managers in the meantime.",
)


def document(text: str) -> Document:
    return Document("0" * 64, "text/plain", text, "story.txt")


def findings(
    name: str = "Harrowmere", told_on: date | None = None, kind: DocumentKind = DocumentKind.ARTICLE, **cover: object
) -> Findings:
    provider = Provider(name, ProviderType.CHILDRENS_SERVICES)
    reported = ReportedInspection(provider, "Ofsted", "ilacs_2018", **cover)  # type: ignore[arg-type]
    return Findings(kind, "test", article_date=told_on, inspections=(reported,))


def article(*sentences: str, name: str = "Harrowmere", told_on: date | None = None) -> Likeness:
    made = likeness(document("\n\n".join(sentences)), findings(name, told_on))
    assert made is not None
    return made


STORY = article(*SENTENCES)


def test_the_same_words_in_other_lines_and_letters_are_the_same() -> None:
    shouted = article(*(sentence.upper() for sentence in SENTENCES))
    assert share_of_common_runs(STORY.signature, shouted.signature) == 1


def test_a_copy_with_another_headline_and_a_paragraph_less_is_the_same_story() -> None:
    assert is_same(STORY, article("Praise at last for council", *SENTENCES[:-1]))


def test_an_article_of_its_own_about_the_same_inspection_is_another_story() -> None:
    other = article(*OTHERS)
    assert not is_same(STORY, other)
    assert share_of_common_runs(STORY.signature, other.signature) < 0.1


def test_copies_appear_within_a_month_of_each_other() -> None:
    sooner, later, much_later = (
        replace(STORY, told_on=day) for day in (date(2024, 5, 1), date(2024, 5, 30), date(2024, 8, 1))
    )
    assert is_same(sooner, later)
    assert not is_same(sooner, much_later)
    assert is_same(STORY, much_later)


def test_stories_about_different_providers_are_different() -> None:
    assert not is_same(STORY, article(*SENTENCES, name="Otterden"))


def test_too_few_words_are_compared_to_nothing() -> None:
    assert likeness(document("Harrowmere was rated good."), findings()) is None


def test_reports_are_the_same_by_their_covers_whatever_their_words() -> None:
    report = DocumentKind.OFFICIAL_REPORT
    days = {"visit_type": VisitType.FULL, "inspected_from": date(2024, 1, 8), "inspected_to": date(2024, 1, 19)}
    first = likeness(document(SENTENCES[0]), findings(kind=report, **days))
    second = likeness(document(OTHERS[0] * 9), findings(kind=report, **days))
    other_days = likeness(document(SENTENCES[0]), findings(kind=report, **{**days, "inspected_from": date(2024, 1, 9)}))
    assert first
    assert second
    assert other_days
    assert is_same(first, second)
    assert not is_same(first, other_days)
    assert likeness(document(SENTENCES[0]), findings(kind=report)) is None


@given(st.sets(st.integers(0, 6), min_size=1), st.sets(st.integers(0, 6), min_size=1))
def test_the_signature_estimates_the_share_of_common_runs(one: set[int], other: set[int]) -> None:
    words = [f"w{number}" for number in range(700)]
    texts = [
        " ".join(word for place in sorted(chosen) for word in words[place * 100 : place * 100 + 100])
        for chosen in (one, other)
    ]
    runs = [set(zip(text.split(), text.split()[1:], text.split()[2:], strict=False)) for text in texts]
    signatures = [signature_of(text) for text in texts]
    assert signatures[0]
    assert signatures[1]
    true_share = len(runs[0] & runs[1]) / len(runs[0] | runs[1])
    assert share_of_common_runs(signatures[0], signatures[1]) == pytest.approx(true_share, abs=0.2)


@given(st.text(max_size=600))
def test_any_text_has_a_signature_or_none_and_one_like_itself(text: str) -> None:
    signature = signature_of(text)
    assert signature is None or (
        share_of_common_runs(signature, signature) == 1 and len(set(bands_of(signature))) == 12
    )


def test_a_signature_takes_well_under_a_millisecond() -> None:
    text = "\n".join(SENTENCES + OTHERS) * 2
    began = time.process_time()
    for _ in range(50):
        signature_of(text)
    assert (time.process_time() - began) / 50 < 0.004, "ample for a slow and busy machine"
    assert ALIKE == 0.5
