"""Has the keys of the Review page do something, wherever on the page the focus is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeGuard

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QCheckBox

from gui.pages.review.keys import ReviewKey

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from gui.pages.review.page import ReviewPage

_MOST_GRADES = 9
"""Grades of a form that have a number key; no scale has more."""


def add_keys(page: ReviewPage) -> dict[ReviewKey, QShortcut]:
    """Make the shortcuts; those given back can be switched off by the user.

    Enter is none of them, because it belongs to the button that has the focus: the page itself hears of it.
    """
    form = page.sheet.form
    for number in range(1, _MOST_GRADES + 1):
        _shortcut(form, QKeySequence(str(number)), partial(form.choose_number, number))
    _shortcut(page, QKeySequence(Qt.Key.Key_F6), page.next_pane)
    return {
        ReviewKey.CHANGE: _shortcut(page, ReviewKey.CHANGE.value, page.sheet.open_form),
        ReviewKey.REJECT: _shortcut(page, ReviewKey.REJECT.value, page.reject_current),
        ReviewKey.SKIP: _shortcut(page, ReviewKey.SKIP.value, page.go_next),
    }


def pressed_by_enter(focus: QWidget | None) -> TypeGuard[QAbstractButton]:
    """Whether Enter means the button that has the focus; a box is ticked with the space bar alone, as everywhere."""
    return isinstance(focus, QAbstractButton) and not isinstance(focus, QCheckBox)


def _shortcut(place: QWidget, keys: QKeySequence, act: Callable[[], object]) -> QShortcut:
    made = QShortcut(keys, place)
    made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    made.activated.connect(act)
    return made
