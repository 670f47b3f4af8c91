"""Chips that were never painted are painted a few at a go, and none of them is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.delegates import grade_delegate
from gui.delegates.grade_chip import Form, GradeChips
from tests.gui.heartbeat import run_until

if TYPE_CHECKING:
    import pytest

    from gui.delegates.grade_face import Face
    from gui.window.main_window import MainWindow


def test_each_turn_paints_some_new_chips_and_the_next_the_others(
    opened: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = opened.pages.judgements.table
    monkeypatch.setattr(grade_delegate, "_NEW_SECONDS", 60.0)
    whole = table.viewport().grab().toImage()
    monkeypatch.setattr(grade_delegate, "_NEW_SECONDS", 0.0)
    painted: list[Face] = []
    paint = GradeChips.paint

    def counted(chips: GradeChips, *arguments: object) -> None:
        if arguments[3] is Form.TABLE:
            painted.append(arguments[2])
        paint(chips, *arguments)

    monkeypatch.setattr(GradeChips, "paint", counted)
    opened.desk.theme.changed.emit()
    assert table.viewport().grab().toImage() != whole
    assert len(painted) == 1
    assert run_until(lambda: len(painted) > 3, 5.0)
    assert run_until(lambda: table.viewport().grab().toImage() == whole, 5.0)


def test_painted_chips_are_kept_when_other_columns_come(opened: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    table = opened.pages.judgements.table
    monkeypatch.setattr(grade_delegate, "_NEW_SECONDS", 60.0)
    whole = table.viewport().grab().toImage()
    painted: list[str] = []
    monkeypatch.setattr(GradeChips, "paint", lambda *_a: painted.append("again"))
    table.column_layout = table.column_layout
    assert table.viewport().grab().toImage() == whole
    assert painted == []
