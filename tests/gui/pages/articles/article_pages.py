"""The Articles page on a library of its own, as tests of it need it."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from gui.pages.articles.page import ArticlesPage
from tests.gui.desks import HEADLINE, make_library

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.desk import Desk

HEADLINES = ("Bins move to Tuesdays", "Library opens late")
_made: dict[tuple[str, ...], Path] = {}


def article_library(folder: Path, headlines: tuple[str, ...] = HEADLINES) -> Path:
    """A library with the whole article and short ones; made once, copied afterwards."""
    made = _made.get(headlines)
    if made is None or not made.exists():
        _made[headlines] = make_library(folder / "template.jdesk", headlines)
        return Path(shutil.copy(_made[headlines], folder / "vale.jdesk"))
    return Path(shutil.copy(made, folder / "vale.jdesk"))


def page_on(qtbot: QtBot, desk: Desk, library: Path, headline: str = HEADLINE) -> ArticlesPage:
    """The page, shown, with its newest article open."""
    page = ArticlesPage(desk)
    qtbot.addWidget(page)
    page.resize(1230, 640)
    desk.tasks.libraryOpened.connect(page.library_opened)
    desk.tasks.libraryChanged.connect(page.library_changed)
    desk.tasks.open(library)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    shows(qtbot, page, headline)
    return page


def shows(qtbot: QtBot, page: ArticlesPage, headline: str) -> None:
    """Wait until an article is shown."""
    qtbot.waitUntil(lambda: page.reader.text.toPlainText().startswith(headline) and page.findings.is_complete)
