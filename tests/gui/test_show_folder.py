"""A folder that is to be shown is there, or it is told why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QDesktopServices

from core.errors import DeskError
from gui.show_folder import show_folder

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QUrl


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    heard: list[str] = []

    def show(address: QUrl) -> bool:
        heard.append(address.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", show)
    return heard


def test_it_is_made_where_nothing_was_put_into_it_yet(tmp_path: Path, shown: list[str]) -> None:
    show_folder(tmp_path / "logs" / "mine")
    assert (tmp_path / "logs" / "mine").is_dir()
    assert shown == [(tmp_path / "logs" / "mine").as_posix()]


def test_one_that_cannot_be_made_is_told_with_what_to_do(tmp_path: Path, shown: list[str]) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(DeskError, match=r"There is no folder “.*logs”, and it could not be made") as told:
        show_folder(tmp_path / "file" / "logs")
    assert told.value.advice
    assert shown == []
