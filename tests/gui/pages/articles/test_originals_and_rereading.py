"""What a document was read from is opened by the system; it is read again as one change. No test opens anything."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDir, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMenu

from core.errors import DamagedFileError, NoTemporaryFilesError
from core.importing import import_files, rereading
from core.library import add_document, create_library
from core.model import Document, DocumentKind, Findings
from gui.pages.articles.originals import copy_name, web_page_of
from gui.settings import PERSON
from tests.gui.pages.articles.article_pages import page_on

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.desk import Desk
    from gui.pages.articles.page import ArticlesPage

LEFT = Qt.MouseButton.LeftButton
TITLE = "Kirklees children’s services now good"
ARTICLE = f"""{TITLE}

Inspectors from Ofsted visited Kirklees Council in June 2024. Their report was published on 5 August 2024.

Overall effectiveness: good
The experiences and progress of care leavers: requires improvement
"""


@pytest.fixture
def addresses(monkeypatch: pytest.MonkeyPatch) -> list[QUrl]:
    """What would have been opened."""
    found: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", found.append)
    return found


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "kirklees.txt"
    path.write_text(ARTICLE, "utf-8")
    return path


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, tmp_path: Path, file: Path) -> ArticlesPage:
    """A page on a document of which an older parser found less."""
    desk.settings.put(PERSON, "R. Quill")
    with create_library(tmp_path / "desk.jdesk") as library:
        import_files(library, [file])
        with library.writing():
            library.execute("UPDATE documents SET parser_version = 'older'")
            library.execute("DELETE FROM claims WHERE area = 'care_leavers'")
    return page_on(qtbot, desk, tmp_path / "desk.jdesk", TITLE)


def found(page: ArticlesPage) -> list[str]:
    return [claim.area for claim in page._opened.detail.findings.inspections[0].claims]


def test_the_file_is_opened_as_it_was_imported_and_goes_with_the_desk(
    qtbot: QtBot, page: ArticlesPage, file: Path, addresses: list[QUrl]
) -> None:
    file.unlink()
    qtbot.keyClick(page.reader.text, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: len(addresses) == 1)
    copy = Path(addresses[0].toLocalFile())
    assert copy.name == "kirklees.txt"
    assert copy.read_text("utf-8") == ARTICLE


def test_without_a_place_for_the_copy_it_is_told_and_lands_nowhere_else(
    qtbot: QtBot, page: ArticlesPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, addresses: list[QUrl]
) -> None:
    (tmp_path / "started here").mkdir()
    monkeypatch.chdir(tmp_path / "started here")
    monkeypatch.setattr(QDir, "temp", lambda: QDir(str(tmp_path / "nowhere")))
    with qtbot.waitSignal(page.originals.failed) as told:
        qtbot.keyClick(page.reader.text, Qt.Key.Key_F8)
    assert isinstance(told.args[0], NoTemporaryFilesError)
    assert (list(Path().iterdir()), addresses) == ([], [])


def test_the_button_offers_the_ways_there_are(
    qtbot: QtBot, page: ArticlesPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    menus: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _place: menus.append(menu))
    qtbot.mouseClick(page.reader.original_button, LEFT)
    assert [action.text() for action in menus[0].actions()] == ["Open the file as it was imported"]


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://news.example/kirklees", "https://news.example/kirklees"),
        ("file:///etc/passwd", None),
        ("javascript:alert(1)", None),
        ("https://", None),
        (None, None),
    ],
)
def test_only_pages_of_the_web_are_offered_as_such(url: str | None, expected: str | None) -> None:
    document = Document("a" * 64, "text/html", "Kirklees", "page.html", url=url)
    address = web_page_of(document)
    assert (address.toString() if address else None) == expected


@pytest.mark.parametrize(
    ("source", "media_type", "expected"),
    [
        ("news.zip › march/story.txt", "text/plain", "story.txt"),
        ("/far/away/report", "application/pdf", "report.pdf"),
        ("pasted text", "text/plain", "pasted text.txt"),
        ("..", "application/pdf", "original.pdf"),
        ('news.zip › Good? "Yes": says head.docx', "application/msword", "Good_ _Yes__ says head.docx"),
        (f"news.zip › {'å' * 300}.txt", "text/plain", f"{'å' * 60}.txt"),
    ],
)
def test_a_copy_has_a_name_by_which_the_system_knows_it(source: str, media_type: str, expected: str) -> None:
    assert copy_name(Document("a" * 64, media_type, "x", source)) == expected


def test_a_document_is_read_again_and_that_is_undone(qtbot: QtBot, page: ArticlesPage) -> None:
    assert found(page) == ["overall_effectiveness"]
    qtbot.mouseClick(page.findings.reread_button, LEFT)
    assert not page.findings.reread_button.isEnabled()
    qtbot.waitUntil(lambda: len(found(page)) == 2, timeout=30_000)
    qtbot.waitUntil(lambda: page.reader.hint_label.text().startswith("Read again. What was found is new"))
    assert page.findings.reread_button.isEnabled()
    assert page.desk.history.undo_name == f"Read “{TITLE}” again"
    page.desk.history.undo()
    qtbot.waitUntil(lambda: found(page) == ["overall_effectiveness"])


def test_what_cannot_be_read_any_more_stays_as_it_was(
    qtbot: QtBot, page: ArticlesPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_known: object, **_options: object) -> None:
        raise DamagedFileError("The file is damaged.", "Import it again.")

    monkeypatch.setattr(rereading, "read_anew", broken)
    page.reread()
    qtbot.waitUntil(page.banner.isVisible)
    assert "The file is damaged." in page.banner.words.text()
    assert page.findings.reread_button.isEnabled()
    assert found(page) == ["overall_effectiveness"]


def test_a_document_of_the_web_offers_its_page(qtbot: QtBot, desk: Desk, tmp_path: Path, addresses: list[QUrl]) -> None:
    text = "Bins move\n\nNothing else."
    document = Document("b" * 64, "text/html", text, "page.html", url="https://news.example/bins")
    with create_library(tmp_path / "web.jdesk") as library:
        add_document(library, document, Findings(DocumentKind.ARTICLE, "1", title="Bins move"), text.encode())
    page = page_on(qtbot, desk, tmp_path / "web.jdesk", "Bins move")
    page.originals.menu(page._opened).actions()[0].trigger()
    assert addresses == [QUrl("https://news.example/bins")]
