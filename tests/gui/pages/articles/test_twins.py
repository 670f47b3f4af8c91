"""Documents that tell the same are named where one of them is read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from core.library import add_document, create_library
from core.library.table.rows import NearDuplicate
from core.model import DocumentKind
from gui.pages.articles.twins import twin_words
from tests.gui.desks import HEADLINE, TEXT, document_of, findings_of
from tests.gui.pages.articles.article_pages import page_on, shows

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from gui.desk import Desk

TWIN = NearDuplicate(7, "Report 2", "The Fen Post", "2.pdf", date(2025, 7, 9), DocumentKind.ARTICLE, 0.9, None)


@pytest.mark.parametrize(
    ("twin", "expected"),
    [
        (TWIN, "Same story in The Fen Post, 9 Jul 2025"),
        (replace(TWIN, outlet=None, published_on=None), "Same story in Report 2"),
        (replace(TWIN, kind=DocumentKind.OFFICIAL_REPORT, is_later=True), "Replaced by “Report 2”, 9 Jul 2025"),
        (replace(TWIN, kind=DocumentKind.OFFICIAL_REPORT, is_later=False), "Replaces “Report 2”, 9 Jul 2025"),
        (replace(TWIN, kind=DocumentKind.OFFICIAL_REPORT), "The same report as “Report 2”, 9 Jul 2025"),
    ],
)
def test_what_another_document_is_to_this_one(twin: NearDuplicate, expected: str) -> None:
    assert twin_words(twin) == expected


def test_the_same_story_elsewhere_is_told_and_opened(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    copy = document_of(f"Also here: {TEXT}", "copy.txt", "c" * 64)
    with create_library(tmp_path / "two.jdesk") as library:
        for document, outlet in ((document_of(), "The Vale Lantern"), (copy, "The Fen Post")):
            findings = replace(findings_of(document), outlet=outlet)
            add_document(library, document, findings, document.text.encode())
    page = page_on(qtbot, desk, tmp_path / "two.jdesk", "Also here")
    (row,) = page.findings.contents.twins.rows
    assert row.text() == "Same story in The Vale Lantern, 9 Jul 2025"
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    shows(qtbot, page, HEADLINE)
    assert page.list.current_row().id == 1
    assert page.findings.contents.twins.rows[0].text().startswith("Same story in The Fen Post")
