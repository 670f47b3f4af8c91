"""The guide: its pages at the left, the page that is read at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from gui.appearance.text_size import TextSize, fit, font_of, scaled
from gui.help.guide import GuidePage, guide_pages
from gui.widgets.contents_list import ContentsList
from gui.widgets.hairline import Hairline

if TYPE_CHECKING:
    from gui.desk import Desk

_LINE_HEIGHT = 140.0
"""In percent of the font's own."""
_PAGE_SUFFIX = ".md"
_HEADINGS = {1: TextSize.HEADING, 2: TextSize.TITLE}


class GuideText(QTextBrowser):
    """Shows our own pages only: nothing is fetched, and no link leads out of the guide."""

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        """Give nothing: pages hold words alone."""
        return None


class GuideDialog(QDialog):
    """The guide beside the work: it is not in the way and stays open.

    Args:
        desk: The shared parts.
        page: Name of the page to begin with.
    """

    def __init__(self, desk: Desk, page: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = desk.theme
        self.pages: tuple[GuidePage, ...] = guide_pages()
        self.setWindowTitle(self.tr("Guide"))
        self.setModal(False)
        self.list = ContentsList(desk.theme, self.tr("Contents"), [page.title for page in self.pages])
        self.text = GuideText()
        self.text.setOpenLinks(False)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setAccessibleName(self.tr("Page of the guide"))
        self.text.anchorClicked.connect(self._on_link)
        self.list.currentRowChanged.connect(self._show)
        desk.theme.changed.connect(self._on_theme)
        self._lay_out()
        self.show_page(page)

    def show_page(self, name: str) -> None:
        """Show a page by its name; the first one where there is none of that name."""
        names = [page.name for page in self.pages]
        self.list.setCurrentRow(names.index(name) if name in names else 0)

    def _lay_out(self) -> None:
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(self.list)
        across.addWidget(Hairline(self._theme, upright=True))
        across.addWidget(self.text, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(scaled(12), scaled(8), scaled(12), scaled(10))
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(across, 1)
        column.addLayout(foot)
        fit(self, scaled(760), scaled(520))

    @Slot(int)
    def _show(self, row: int) -> None:
        document = self.text.document()
        document.setDefaultFont(font_of(TextSize.ARTICLE))
        document.setDocumentMargin(scaled(20))
        self.text.setMarkdown(self.pages[row].text)
        _set_type(document)
        self.text.moveCursor(QTextCursor.MoveOperation.Start)

    @Slot()
    def _on_theme(self) -> None:
        self._show(self.list.currentRow())

    @Slot(QUrl)
    def _on_link(self, link: QUrl) -> None:
        """Links lead from page to page."""
        name = link.toString()
        if name.endswith(_PAGE_SUFFIX):
            self.show_page(name.removesuffix(_PAGE_SUFFIX))


def _set_type(document: QTextDocument) -> None:
    """Lines as far apart as is good to read, headings in the sizes of the design with room above them."""
    block = document.begin()
    while block.isValid():
        cursor = QTextCursor(block)
        level = block.blockFormat().headingLevel()
        shape = QTextBlockFormat()
        shape.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if level in _HEADINGS:
            shape.setTopMargin(scaled(10) if level > 1 else 0)
            shape.setBottomMargin(scaled(4))
            letters = QTextCharFormat()
            letters.setFont(font_of(_HEADINGS[level], semibold=True))
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            # Set, not merged: what Qt adds to the size of headings would stay.
            cursor.setCharFormat(letters)
        cursor.mergeBlockFormat(shape)
        block = block.next()
