"""What can be decided about one grade that was read, as a menu: correct it, confirm it, or say that it is none."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from core.library import Subject, confirm_findings, reject_findings
from gui.corrections.claim_dialog import CorrectClaimDialog
from gui.corrections.signing import is_writable, signature_of
from gui.wording.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from core.library import Step
    from gui.desk import Desk


def claim_menu(desk: Desk, document_id: int, claim_id: int, parent: QWidget) -> QMenu:
    """The menu; it goes when it is closed. In a read-only library nothing can be decided.

    Args:
        desk: The shared parts.
        document_id: The document.
        claim_id: The claim in it.
        parent: Where the menu and its dialog belong.
    """
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    correct = QAction(desk.icons.icon("pencil"), translate("ClaimMenu", "Correct…"), menu)
    correct.setShortcut(QKeySequence(Qt.Key.Key_F2))
    correct.triggered.connect(lambda: open_claim(desk, document_id, claim_id, parent))
    confirm = QAction(desk.icons.icon("check"), translate("ClaimMenu", "Confirm"), menu)
    confirm.triggered.connect(lambda: _decide(desk, confirm_findings, claim_id))
    reject = QAction(desk.icons.icon("cross"), translate("ClaimMenu", "Not a grade"), menu)
    reject.triggered.connect(lambda: _decide(desk, reject_findings, claim_id))
    for action in (correct, confirm, reject):
        action.setEnabled(is_writable(desk))
        menu.addAction(action)
    return menu


def open_claim(desk: Desk, document_id: int, claim_id: int, parent: QWidget) -> None:
    """Open the dialog that decides about a claim."""
    dialog = CorrectClaimDialog(desk, document_id, claim_id, parent.window())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def _decide(desk: Desk, decide: Callable[..., Step], claim_id: int) -> None:
    """Decide without a reason; the trail then says what was done."""
    signature = signature_of(desk)
    desk.history.make(partial(decide, subject=Subject.CLAIM, finding_ids=[claim_id], signature=signature))
