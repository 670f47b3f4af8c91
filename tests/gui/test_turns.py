"""Work in turns leaves the event loop to others in between."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, QTimer

from gui.turns import Turns

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def turns(qapp: QObject) -> Turns:
    return Turns(qapp)


def test_the_first_piece_is_done_at_once_and_others_come_between(qtbot: QtBot, turns: Turns) -> None:
    done: list[str] = []
    turns.begin(lambda: done.append("first"), lambda: done.append("second"), lambda: done.append("third"))
    assert done == ["first"]
    between = QTimer(interval=0)
    between.timeout.connect(lambda: done.append("other"))
    between.start()
    qtbot.waitUntil(lambda: turns.is_done)
    between.stop()
    assert [piece for piece in done if piece != "other"] == ["first", "second", "third"]
    assert "other" in done[: done.index("third")]


def test_what_was_begun_before_is_dropped(qtbot: QtBot, turns: Turns) -> None:
    done: list[str] = []
    turns.begin(lambda: done.append("old"), lambda: done.append("old rest"))
    turns.begin(lambda: done.append("new"), lambda: done.append("new rest"))
    qtbot.waitUntil(lambda: turns.is_done)
    assert done == ["old", "new", "new rest"]


def test_the_rest_can_be_dropped_or_done_at_once(qtbot: QtBot, turns: Turns) -> None:
    done: list[str] = []
    turns.begin(lambda: done.append("first"), lambda: done.append("never"))
    turns.drop()
    assert turns.is_done
    turns.begin(lambda: done.append("second"), lambda: done.append("third"), lambda: done.append("fourth"))
    turns.finish()
    assert done == ["first", "second", "third", "fourth"]
    qtbot.wait(20)
    assert done == ["first", "second", "third", "fourth"]


def test_a_piece_may_begin_others(qtbot: QtBot, turns: Turns) -> None:
    done: list[str] = []
    turns.begin(
        lambda: done.append("first"),
        lambda: turns.begin(lambda: done.append("instead")),
        lambda: done.append("never"),
    )
    qtbot.waitUntil(lambda: turns.is_done)
    assert done == ["first", "instead"]
