"""What was typed into a page and is not decided yet: asked about before the window or the library closes over it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from gui.dialogs.discarding import ask_to_discard

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from gui.dialogs.question import Question
    from gui.pages.page import Page
    from gui.window.page_set import PageSet


class Undecided(QObject):
    """Asks once for each page that would lose something.

    Signals:
        requestPage: The user wants to go on with what stands on this ``Page``.

    Args:
        pages: Those of the window.
        window: Parent of the question.
    """

    requestPage = Signal(object)

    def __init__(self, pages: PageSet, window: QWidget) -> None:
        super().__init__(window)
        self._pages = pages
        self._window = window
        self._question: Question | None = None

    def ask_before(self, then: Callable[[], object]) -> None:
        """Do something that loses what is undecided: at once if nothing is, else when the user says so."""
        if self.may(then):
            then()

    def may(self, then: Callable[[], object]) -> bool:
        """Whether nothing would be lost; if not, the question is on the screen, and ``then`` follows its answer."""
        if self._question is not None:
            self._question.raise_()
            return False
        page, question = next(((page, asked) for page in self._pages.so_far if (asked := _asked(page))), (None, ""))
        if page is None:
            return True
        throw_away, go_on = partial(self._throw_away, page, then), partial(self._go_on, page)
        self._question = ask_to_discard(self._window, page.name, question, throw_away, go_on)
        self._question.destroyed.connect(self._on_gone)
        return False

    def _throw_away(self, page: Page, then: Callable[[], object]) -> None:
        self._question = None
        page.drop_undecided()
        self.ask_before(then)

    def _go_on(self, page: Page) -> None:
        self._question = None
        self.requestPage.emit(page)
        page.show_undecided()

    @Slot()
    def _on_gone(self) -> None:
        self._question = None


def _asked(page: Page) -> str:
    return page.question_before_loss()
