"""What is found in an article does not hang on the page that it was saved in."""

from __future__ import annotations

import pytest

from core.reading import read_file
from tests.gold.saved_pages import FURNITURE, PAGES, SOURCES, clean_file, findings_of, page_file, telling


def test_every_page_has_its_article_and_its_furniture_listed() -> None:
    assert {path.stem for path in PAGES.glob("*.html")} == set(SOURCES) == set(FURNITURE)


@pytest.mark.parametrize("page", SOURCES)
def test_a_saved_page_gives_the_findings_of_its_clean_text(page: str) -> None:
    assert telling(findings_of(page_file(page))) == telling(findings_of(clean_file(page)))


@pytest.mark.parametrize(("page", "words"), [(page, word) for page, words in FURNITURE.items() for word in words])
def test_the_furniture_of_a_page_is_in_the_page_and_not_in_its_document(page: str, words: str) -> None:
    assert words in page_file(page).read_text(encoding="utf-8")
    assert words not in read_file(page_file(page)).text
