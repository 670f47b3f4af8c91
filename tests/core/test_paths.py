"""Where the user's folders are: where the system has them, or beside a portable program."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from core import paths

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def packed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a packed program, on a computer whose user has ordinary folders."""
    folder = tmp_path / "stick" / "Judgement Desk"
    folder.mkdir(parents=True)
    monkeypatch.delenv("JUDGEMENT_DESK_HOME", raising=False)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(folder / "judgement-desk"))
    return folder


def test_an_installed_program_keeps_nothing_beside_itself(packed: Path) -> None:
    assert paths.portable_folder() is None
    folders = (paths.data_folder(), paths.log_folder(), paths.settings_file())
    assert not any(packed in folder.parents for folder in folders)


def test_a_file_beside_the_program_makes_it_portable(packed: Path) -> None:
    (packed / "portable.txt").write_text("", encoding="utf-8")
    assert paths.settings_file() == packed / "portable" / "settings" / "settings.ini"
    assert paths.data_folder() == packed / "portable" / "data"
    assert paths.log_folder() == packed / "portable" / "log"
    assert paths.documents_folder() == packed / "portable" / "documents"
    assert paths.documents_folder().is_dir()


def test_the_folder_itself_is_enough(packed: Path) -> None:
    (packed / "portable").mkdir()
    assert paths.portable_folder() == packed / "portable"


def test_what_is_beside_the_interpreter_makes_no_checkout_portable(
    packed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (packed / "portable.txt").write_text("", encoding="utf-8")
    monkeypatch.delattr(sys, "frozen")
    assert paths.portable_folder() is None


def test_on_a_mac_portable_is_beside_the_app_not_inside(packed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inside = packed / "Judgement Desk.app" / "Contents" / "MacOS"
    inside.mkdir(parents=True)
    monkeypatch.setattr(sys, "executable", str(inside / "judgement-desk"))
    (packed / "portable.txt").write_text("", encoding="utf-8")
    assert paths.portable_folder() == packed / "portable"


def test_where_nothing_can_be_written_the_users_own_folders_are_used(packed: Path) -> None:
    (packed / "portable.txt").write_text("", encoding="utf-8")
    (packed / "portable").write_text("a file stands where the folder would be", encoding="utf-8")
    assert paths.portable_folder() is None


def test_the_variable_for_tests_goes_before_portable(packed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (packed / "portable.txt").write_text("", encoding="utf-8")
    monkeypatch.setenv("JUDGEMENT_DESK_HOME", str(packed / "elsewhere"))
    assert paths.data_folder() == packed / "elsewhere" / "data"


def test_where_no_folder_of_documents_can_be_made_the_home_folder_is_proposed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("JUDGEMENT_DESK_HOME", str(tmp_path / "file"))
    monkeypatch.setattr(paths.Path, "home", lambda: tmp_path)
    assert paths.documents_folder() == tmp_path
