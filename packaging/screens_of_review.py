"""Pictures of the Review page: an item of each kind that the samples bring, and schools of one name."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from screen_taking import keep, picture_dialog, settle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from gui.window.main_window import MainWindow


def picture_review(app: QApplication, window: MainWindow, appearance: str) -> None:
    """What needs eyes: an item of each kind with its form, and the dialogs that correct a grade."""
    from gui.corrections.claim_dialog import CorrectClaimDialog

    page = window.pages.review
    window.show_page(page)
    settle(app, lambda: page.sheet.shown is not None, 0.4)
    keep(window, "review", appearance)
    for kind in page.queue.model.tally.by_kind:
        page.queue.show_kinds((kind,))
        settle(app, lambda kind=kind: page.sheet.shown is not None and page.sheet.shown.item.kind is kind, 0.4)  # type: ignore[misc]  # mypy cannot infer a default's type
        name = f"review-{kind.value.replace(' ', '-')}"
        keep(window, name, appearance)
        page.correct()
        if page.sheet.editing:
            settle(app)
            keep(window, f"{name}-form", appearance)
            page.sheet.close_form()
    shown = page.sheet.shown
    page.queue.show_all()
    if shown is not None and shown.document is not None:
        claim = shown.document.inspections[0].claims[0].id if shown.document.inspections else 0
        CorrectClaimDialog(window.desk, shown.document.id, claim, window).open()
        picture_dialog(app, "correct-claim", appearance)
    window.show_page(window.pages.judgements)
    window.pages.judgements.details.correction.ask()
    picture_dialog(app, "correct-judgement", appearance)


def picture_namesakes(app: QApplication, window: MainWindow, appearance: str) -> None:
    """Two schools of one name in two towns, of which nobody has said yet whether they are one."""
    from tests.gui.pages.review.test_told_elsewhere import make_schools

    page = window.pages.review
    with tempfile.TemporaryDirectory() as folder:
        window.desk.tasks.open(make_schools(Path(folder) / "Schools.jdesk"))
        settle(app, lambda: window.desk.tasks.open_library is not None, 0.6)
        window.show_page(page)
        settle(app, lambda: page.sheet.shown is not None, 0.6)
        keep(window, "review-told-elsewhere", appearance)
        window.library.close()
        settle(app, lambda: window.page is None)
