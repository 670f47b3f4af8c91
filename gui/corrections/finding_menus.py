"""What can be decided about a point, a quotation or an inspection that was read, and what can be added, as menus."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from core.library import Subject, confirm_findings, correct_finding, reject_findings
from core.model import PointKind
from gui.corrections.signing import is_writable, signature_of
from gui.wording.names import point_name
from gui.wording.translation import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from core.library import PointValues, StandingFinding
    from gui.desk import Desk


def point_menu(desk: Desk, point: StandingFinding[PointValues], parent: QWidget) -> QMenu:
    """What a point is of, whether it is right, or that it is none."""
    menu = _menu(parent)
    kinds = QActionGroup(menu)
    for kind in PointKind:
        action = menu.addAction(point_name(kind))
        action.setCheckable(True)
        action.setChecked(point.values.kind is kind)
        action.triggered.connect(partial(_choose_kind, desk, point, kind))
        kinds.addAction(action)
    menu.addSeparator()
    _add_decisions(menu, desk, Subject.POINT, point.id, translate("FindingMenu", "Not a point"))
    return _allowed(menu, desk)


def quote_menu(desk: Desk, quote_id: int, correct: QAction, parent: QWidget) -> QMenu:
    """Correct who speaks, say that a quotation is right, or that it is none.

    Args:
        desk: The shared parts.
        quote_id: The quotation.
        correct: Opens its form.
        parent: Where the menu belongs.
    """
    menu = _menu(parent)
    menu.addAction(correct)
    _add_decisions(menu, desk, Subject.QUOTE, quote_id, translate("FindingMenu", "Not a quotation"))
    return _allowed(menu, desk)


def decide(desk: Desk, subject: Subject, finding_ids: Sequence[int], *, right: bool) -> None:
    """Confirm findings of one document, or reject them, without a reason; the trail then says what was done."""
    change = confirm_findings if right else reject_findings
    signature = signature_of(desk)
    desk.history.make(partial(change, subject=subject, finding_ids=finding_ids, signature=signature))


def _choose_kind(desk: Desk, point: StandingFinding[PointValues], kind: PointKind, _checked: bool = True) -> None:
    values = replace(point.values, kind=kind)
    signature = signature_of(desk)
    desk.history.make(partial(correct_finding, finding_id=point.id, values=values, signature=signature))


def _add_decisions(menu: QMenu, desk: Desk, subject: Subject, finding_id: int, not_one: str) -> None:
    confirm = menu.addAction(desk.icons.icon("check"), translate("FindingMenu", "Confirm"))
    confirm.triggered.connect(lambda: decide(desk, subject, [finding_id], right=True))
    reject = menu.addAction(desk.icons.icon("cross"), not_one)
    reject.triggered.connect(lambda: decide(desk, subject, [finding_id], right=False))


def _menu(parent: QWidget) -> QMenu:
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


def _allowed(menu: QMenu, desk: Desk) -> QMenu:
    """In a read-only library nothing can be decided."""
    for action in menu.actions():
        action.setEnabled(is_writable(desk))
    return menu
