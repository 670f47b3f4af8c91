"""Has the keys of the Review page do something, wherever on the page the focus is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeGuard

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox

from gui.pages.review.keys import SINGLE_KEYS, ReviewKey

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from gui.pages.review.page import ReviewPage

_MOST_GRADES = 9
"""Grades of a form that have a number key; no scale has more."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PageKeys(QObject):
    """The keys of the page; those that are single letters can be switched off by the user.

    Enter is no shortcut, because it belongs to the button that has the focus: the page asks ``pressed`` about it.

    Args:
        page: The page.
    """

    def __init__(self, page: ReviewPage) -> None:
        super().__init__(page)
        self._page = page
        form = page.sheet.form
        for number in range(1, _MOST_GRADES + 1):
            _shortcut(form, QKeySequence(str(number)), partial(form.choose_number, number))
        _shortcut(page, QKeySequence(Qt.Key.Key_F6), self.next_pane)
        self._single = [
            _shortcut(page, key.value, act)
            for key, act in (
                (ReviewKey.CHANGE, page.sheet.open_form),
                (ReviewKey.REJECT, page.reject_current),
                (ReviewKey.SKIP, page.skip),
            )
        ]
        page.sheet.progress.keys.toggled.connect(self._allow)
        self._allow()

    @Slot()
    def _allow(self) -> None:
        allowed = self._page.desk.settings.get(SINGLE_KEYS)
        for shortcut in self._single:
            shortcut.setEnabled(allowed)
        self._page.sheet.bar.show_keys(allowed)

    @Slot()
    def next_pane(self) -> None:
        """The queue, the text, what helps to decide or the form, and round again."""
        page, sheet = self._page, self._page.sheet
        focus = QApplication.focusWidget() or page
        if page.queue.isAncestorOf(focus) and sheet.evidence.open_link.isVisible():
            sheet.evidence.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif sheet.editing and not sheet.form.isAncestorOf(focus):
            sheet.form.form.focus_first()
        elif sheet.bar.isAncestorOf(focus) or sheet.form.isAncestorOf(focus):
            page.activate()
        else:
            sheet.bar.focus_first()

    def pressed(self, event: QKeyEvent) -> bool:
        """Enter confirms or applies unless a button has the focus that it presses; Escape closes the form.

        Args:
            event: A key that nothing else on the page took.

        Returns:
            Whether it meant something here.
        """
        page, sheet = self._page, self._page.sheet
        if page.is_empty:
            # Whoever confirms item after item with Enter must not start something else behind the last one.
            return False
        if event.key() in _ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            focus = QApplication.focusWidget()
            if _takes_enter(focus) and not sheet.form.isAncestorOf(focus):
                focus.click()
            elif sheet.editing:
                page.apply_form()
            elif page.desk.settings.get(SINGLE_KEYS):
                page.confirm_current()
            return True
        if event.key() == Qt.Key.Key_Escape and sheet.editing:
            page.cancel_form()
            return True
        return False


def _takes_enter(focus: QWidget | None) -> TypeGuard[QAbstractButton]:
    """Whether Enter means the button that has the focus; a box is ticked with the space bar alone, as everywhere."""
    return isinstance(focus, QAbstractButton) and not isinstance(focus, QCheckBox)


def _shortcut(place: QWidget, keys: QKeySequence, act: Callable[[], object]) -> QShortcut:
    made = QShortcut(keys, place)
    made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    made.activated.connect(act)
    return made
