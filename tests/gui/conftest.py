"""What tests of windows share: desks that are shut down, on libraries of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.gui.desks import make_desk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from gui.desk import Desk


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """A desk with settings of its own; its workers end with the test."""
    made = make_desk(tmp_path)
    failures: list[BaseException] = []
    made.tasks.unexpected.connect(failures.append)
    yield made
    assert made.tasks.shut_down()
    assert not failures
