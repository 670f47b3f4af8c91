"""What can be decided about one grade that was read, as a menu: correct it, confirm it, or say that it is none."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from core.library import Subject, confirm_findings, correct_finding, reject_findings
from core.model import ProviderType
from gui.corrections.choices import faces_to_choose
from gui.corrections.claim_dialog import CorrectClaimDialog
from gui.corrections.signing import is_writable, signature_of
from gui.widgets.allowing import allow
from gui.wording.read_only import refusal
from gui.wording.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from core.library import Step
    from gui.corrections.claim_form import ClaimInQuestion
    from gui.desk import Desk


def claim_menu(
    desk: Desk, document_id: int, claim_id: int, parent: QWidget, asked: ClaimInQuestion | None = None
) -> QMenu:
    """The menu; it goes when it is closed. In a read-only library nothing can be decided.

    Args:
        desk: The shared parts.
        document_id: The document.
        claim_id: The claim in it.
        parent: Where the menu and its dialog belong.
        asked: The claim as it stands; with it the grades of its scale are offered first, each under its number.
    """
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if asked is not None:
        _offer_grades(desk, asked, menu)
    menu.setToolTipsVisible(True)
    correct = QAction(desk.icons.icon("pencil"), translate("ClaimMenu", "Correct…"), menu)
    correct.setShortcut(QKeySequence(Qt.Key.Key_F2))
    correct.triggered.connect(lambda: open_claim(desk, document_id, claim_id, parent))
    confirm = QAction(desk.icons.icon("check"), translate("ClaimMenu", "Confirm"), menu)
    confirm.triggered.connect(lambda: _decide(desk, confirm_findings, claim_id))
    reject = QAction(desk.icons.icon("cross"), translate("ClaimMenu", "Not a grade"), menu)
    reject.triggered.connect(lambda: _decide(desk, reject_findings, claim_id))
    for action in (correct, confirm, reject):
        allow(action, is_writable(desk), refusal(desk.tasks.open_library))
        menu.addAction(action)
    return menu


def _offer_grades(desk: Desk, asked: ClaimInQuestion, menu: QMenu) -> None:
    values = asked.claim.values
    reported = asked.reported(values.reported_inspection)
    place = (reported.framework, reported.provider.provider_type) if reported else (None, ProviderType.OTHER)
    grades = QActionGroup(menu)
    for number, face in enumerate(faces_to_choose(desk, *place, values.area, values.grade), start=1):
        action = menu.addAction(translate("ClaimMenu", "&{0}  {1}").format(number, face.label))
        action.setCheckable(True)
        action.setChecked(face.grade == values.grade)
        action.setEnabled(is_writable(desk))
        action.triggered.connect(partial(choose_grade, desk, asked, face.grade))
        grades.addAction(action)
    menu.addSeparator()


def choose_grade(desk: Desk, asked: ClaimInQuestion, grade: str, _checked: bool = True) -> None:
    """Let another grade stand for a claim; the one that stands is confirmed."""
    values = replace(asked.claim.values, grade=grade)
    signature = signature_of(desk)
    desk.history.make(partial(correct_finding, finding_id=asked.claim.id, values=values, signature=signature))


def open_claim(desk: Desk, document_id: int, claim_id: int, parent: QWidget) -> None:
    """Open the dialog that decides about a claim."""
    dialog = CorrectClaimDialog(desk, document_id, claim_id, parent.window())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def _decide(desk: Desk, decide: Callable[..., Step], claim_id: int) -> None:
    """Decide without a reason; the trail then says what was done."""
    signature = signature_of(desk)
    desk.history.make(partial(decide, subject=Subject.CLAIM, finding_ids=[claim_id], signature=signature))
