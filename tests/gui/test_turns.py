"""Work in turns leaves the event loop to others in between."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtTest import QTest

from gui.turns import NextTurn, Turns

if TYPE_CHECKING:
    from collections.abc import Iterator

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


def test_steps_are_taken_one_a_turn_until_there_are_no_more(qtbot: QtBot, turns: Turns) -> None:
    done: list[str] = []

    def steps() -> Iterator[None]:
        for name in ("first", "second", "third"):
            done.append(name)
            yield

    turns.go_through(steps())
    assert done == ["first"]
    qtbot.waitUntil(lambda: turns.is_done)
    assert done == ["first", "second", "third"]


def test_a_step_may_begin_something_else_instead(qtbot: QtBot, turns: Turns) -> None:
    done: list[str] = []

    def steps() -> Iterator[None]:
        done.append("first")
        yield
        turns.begin(lambda: done.append("instead"))
        yield
        done.append("never")

    turns.go_through(steps())
    qtbot.waitUntil(lambda: turns.is_done)
    assert done == ["first", "instead"]


def test_what_comes_soon_leaves_this_turn_to_others(qtbot: QtBot, turns: Turns) -> None:
    done: list[str] = []
    turns.begin_soon(lambda: done.append("later"))
    assert done == []
    assert not turns.is_done
    qtbot.waitUntil(lambda: done == ["later"])


def test_a_turn_that_comes_late_gives_way_to_the_next_round(qtbot: QtBot, qapp: QObject) -> None:
    happened: list[str] = []
    long_work, turn, beat = QTimer(interval=0, singleShot=True), NextTurn(qapp), QTimer(interval=0)
    long_work.timeout.connect(lambda: (QTest.qSleep(20), happened.append("long")))
    turn.came.connect(lambda: happened.append("turn"))
    beat.timeout.connect(lambda: happened.append("beat"))
    long_work.start()
    turn.start()
    beat.start()
    qtbot.waitUntil(lambda: "turn" in happened)
    beat.stop()
    assert "beat" in happened[happened.index("long") : happened.index("turn")]


def test_it_comes_all_the_same_where_every_round_is_long(qtbot: QtBot, qapp: QObject) -> None:
    rounds: list[int] = []
    turn, busy = NextTurn(qapp), QTimer(interval=0)
    busy.timeout.connect(lambda: (QTest.qSleep(12), rounds.append(0)))
    busy.start()
    turn.start()
    with qtbot.waitSignal(turn.came):
        pass
    busy.stop()
    assert len(rounds) <= 6


def test_a_turn_that_is_waited_for_no_more_does_not_come(qtbot: QtBot, qapp: QObject) -> None:
    turn = NextTurn(qapp)
    turn.start()
    turn.stop()
    with qtbot.assertNotEmitted(turn.came, wait=30):
        pass
