"""Exporting writes what is shown, asks before it replaces a file, and says where it went."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMessageBox

from core.errors import ExportError
from core.library import InspectionFilter, create_library
from gui.dialogs import export
from gui.dialogs.export import ExportDialog, ExportFormat
from gui.settings import EXPORT_FOLDER

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.desk import Desk

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def dialog(qtbot: QtBot, desk: Desk) -> ExportDialog:
    dialog = ExportDialog(desk, InspectionFilter(), ())
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def test_it_says_how_much_will_be_written(qtbot: QtBot, dialog: ExportDialog) -> None:
    qtbot.waitUntil(lambda: dialog.included.text().startswith("1 inspection as shown now"))


@pytest.mark.parametrize("kind", ExportFormat)
def test_a_file_of_the_chosen_kind_is_written(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path, kind: ExportFormat
) -> None:
    dialog.path_field.setText(str(tmp_path / "vale.xlsx"))
    dialog.formats[kind].setChecked(True)
    path = tmp_path / f"vale{kind.suffix}"
    assert dialog.path_field.text() == str(path)
    qtbot.mouseClick(dialog.export_button, LEFT)
    qtbot.waitUntil(dialog.folder_button.isVisible, timeout=15_000)
    assert path.stat().st_size > 0
    assert dialog.told.text() == f"Written: {path.name}"


def test_a_csv_has_a_line_for_each_grade_with_its_words(qtbot: QtBot, dialog: ExportDialog, tmp_path: Path) -> None:
    dialog.formats[ExportFormat.CSV].setChecked(True)
    path = tmp_path / "vale.csv"
    dialog.path_field.setText(str(path))
    qtbot.mouseClick(dialog.export_button, LEFT)
    qtbot.waitUntil(dialog.folder_button.isVisible, timeout=15_000)
    written = path.read_text(encoding="utf-8-sig").splitlines()
    assert len(written) == 4
    assert "Help and protection: Good" in path.read_text(encoding="utf-8-sig")


def test_a_part_of_the_library_is_not_called_like_the_whole(qtbot: QtBot, desk: Desk, dialog: ExportDialog) -> None:
    part = ExportDialog(desk, InspectionFilter(text="care"), ())
    qtbot.addWidget(part)
    whole = Path(dialog.path_field.text())
    assert Path(part.path_field.text()) == whole.with_stem(f"{whole.stem} (selection)")
    part.formats[ExportFormat.CSV].setChecked(True)
    assert part.path_field.text().endswith(" (selection).csv")


def test_every_file_that_was_written_is_named(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = (tmp_path / "vale.csv", tmp_path / "vale corrections.csv")
    monkeypatch.setattr(export, "write", lambda request: files)
    dialog.path_field.setText(str(files[0]))
    qtbot.mouseClick(dialog.export_button, LEFT)
    qtbot.waitUntil(dialog.folder_button.isVisible, timeout=15_000)
    assert dialog.told.text() == "Written: vale.csv, vale corrections.csv"


def test_a_file_that_is_there_is_kept_unless_told(qtbot: QtBot, dialog: ExportDialog, tmp_path: Path) -> None:
    path = tmp_path / "vale.xlsx"
    path.write_text("mine", encoding="utf-8")
    dialog.path_field.setText(str(path))
    qtbot.mouseClick(dialog.export_button, LEFT)
    box = dialog.findChild(QMessageBox)
    assert box.defaultButton().text() == "Keep it"
    qtbot.mouseClick(box.defaultButton(), LEFT)
    assert path.read_text(encoding="utf-8") == "mine"
    assert dialog.export_button.isEnabled()


def test_a_file_is_replaced_when_told(qtbot: QtBot, dialog: ExportDialog, tmp_path: Path) -> None:
    path = tmp_path / "vale.xlsx"
    path.write_text("mine", encoding="utf-8")
    dialog.path_field.setText(str(path))
    qtbot.mouseClick(dialog.export_button, LEFT)
    box = dialog.findChild(QMessageBox)
    qtbot.mouseClick(next(button for button in box.buttons() if button.text() == "Replace it"), LEFT)
    qtbot.waitUntil(dialog.folder_button.isVisible, timeout=15_000)
    assert path.read_bytes()[:2] == b"PK"


def test_a_failure_is_told_in_place_and_can_be_tried_again(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_request: object) -> None:
        raise ExportError("vale.xlsx is open in another program.", "Close it there and try again.")

    monkeypatch.setattr(export, "write", refused)
    dialog.path_field.setText(str(tmp_path / "vale.xlsx"))
    qtbot.mouseClick(dialog.export_button, LEFT)
    qtbot.waitUntil(dialog.banner.isVisible)
    assert "Close it there" in dialog.banner.words.text()
    assert dialog.export_button.isEnabled()


def test_a_long_message_has_room_for_all_its_words(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_request: object) -> None:
        raise ExportError("The drive P: is not connected. " * 6, "Connect it, or choose another folder, and try again.")

    monkeypatch.setattr(export, "write", refused)
    dialog.path_field.setText(str(tmp_path / "vale.xlsx"))
    qtbot.mouseClick(dialog.export_button, LEFT)
    words = dialog.banner.words
    qtbot.waitUntil(lambda: words.isVisible() and words.height() >= words.heightForWidth(words.width()))


def test_the_folder_is_opened_and_remembered(
    qtbot: QtBot, desk: Desk, dialog: ExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    dialog.path_field.setText(str(tmp_path / "vale.xlsx"))
    qtbot.mouseClick(dialog.export_button, LEFT)
    qtbot.waitUntil(dialog.folder_button.isVisible, timeout=15_000)
    qtbot.mouseClick(dialog.folder_button, LEFT)
    assert opened == [str(tmp_path)]
    again = ExportDialog(desk, InspectionFilter(), ())
    qtbot.addWidget(again)
    assert again.path_field.text() == str(tmp_path / "vale.xlsx")


@pytest.mark.parametrize("name", ["other.jdesk", "other.JDESK", "renamed.xlsx"])
def test_no_library_is_replaced(qtbot: QtBot, dialog: ExportDialog, tmp_path: Path, name: str) -> None:
    with create_library(tmp_path / "made.jdesk"):
        pass
    path = (tmp_path / "made.jdesk").rename(tmp_path / name)
    before = path.read_bytes()
    dialog.path_field.setText(str(path))
    qtbot.mouseClick(dialog.export_button, LEFT)
    assert dialog.findChild(QMessageBox) is None
    assert dialog.banner.isVisible()
    assert name in dialog.banner.words.text()
    assert path.read_bytes() == before
    assert list(tmp_path.glob(f"{path.stem}*")) == [path]


def test_without_a_name_nothing_is_written(qtbot: QtBot, dialog: ExportDialog) -> None:
    dialog.path_field.setText("  ")
    qtbot.mouseClick(dialog.export_button, LEFT)
    assert "no file to write to" in dialog.banner.words.text()


def choose(dialog: ExportDialog, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stands for the system's dialog, in which the user typed this name."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(path), ""))
    dialog.choose_button.click()


def test_a_name_that_was_completed_is_asked_about(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "summary.xlsx").write_text("mine", encoding="utf-8")
    choose(dialog, tmp_path / "summary", monkeypatch)
    assert dialog.path_field.text() == str(tmp_path / "summary.xlsx")
    qtbot.mouseClick(dialog.export_button, LEFT)
    assert "summary.xlsx" in dialog.findChild(QMessageBox).text()
    assert (tmp_path / "summary.xlsx").read_text(encoding="utf-8") == "mine"


def test_a_name_that_the_system_asked_about_is_not_asked_about_again(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "summary.xlsx").write_text("mine", encoding="utf-8")
    choose(dialog, tmp_path / "summary.xlsx", monkeypatch)
    qtbot.mouseClick(dialog.export_button, LEFT)
    qtbot.waitUntil(dialog.folder_button.isVisible, timeout=15_000)
    assert (tmp_path / "summary.xlsx").read_bytes()[:2] == b"PK"


def test_a_dot_in_a_name_is_no_ending(dialog: ExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    choose(dialog, tmp_path / "Report v1.2", monkeypatch)
    assert dialog.path_field.text() == str(tmp_path / "Report v1.2.xlsx")
    dialog.formats[ExportFormat.CSV].setChecked(True)
    assert dialog.path_field.text() == str(tmp_path / "Report v1.2.csv")


def test_a_name_that_ends_as_the_other_kind_means_that_kind(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(dialog, tmp_path / "vale.CSV", monkeypatch)
    assert dialog.format is ExportFormat.CSV
    assert dialog.path_field.text() == str(tmp_path / "vale.CSV")
    dialog.path_field.clear()
    qtbot.keyClicks(dialog.path_field, "vale.xlsx")
    assert dialog.format is ExportFormat.XLSX


def test_a_typed_name_without_an_ending_gets_it(qtbot: QtBot, dialog: ExportDialog, tmp_path: Path) -> None:
    dialog.path_field.setText(str(tmp_path / "vale"))
    qtbot.mouseClick(dialog.export_button, LEFT)
    qtbot.waitUntil(dialog.folder_button.isVisible, timeout=15_000)
    assert (tmp_path / "vale.xlsx").exists()


@pytest.mark.parametrize("kind", ExportFormat)
def test_a_name_alone_means_the_folder_that_exports_go_to(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: ExportFormat
) -> None:
    elsewhere, exports = tmp_path / "elsewhere", tmp_path / "exports"
    elsewhere.mkdir()
    exports.mkdir()
    monkeypatch.chdir(elsewhere)
    dialog._desk.settings.put(EXPORT_FOLDER, str(exports))
    dialog.formats[kind].setChecked(True)
    dialog.path_field.setText("vale")
    qtbot.mouseClick(dialog.export_button, LEFT)
    qtbot.waitUntil(dialog.folder_button.isVisible, timeout=15_000)
    assert [each.name for each in exports.iterdir()] == [f"vale{kind.suffix}"]
    assert list(elsewhere.iterdir()) == []
    assert dialog.path_field.text() == str(exports / f"vale{kind.suffix}")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("n" * 300 + ".xlsx", "too long"),
        ("folder", "is a folder"),
        ("folder.xlsx", "is a folder"),
        ("not there yet/", "is the name of a folder"),
        ("not there/vale.xlsx", "is not there"),
        ("a file/vale.xlsx", "is not there"),
        ("zero\0byte.xlsx", "character"),
    ],
)
def test_a_path_that_can_be_no_file_is_told_before_anything_is_asked_or_written(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path, name: str, told: str
) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder.xlsx").mkdir()
    (tmp_path / "a file").touch()
    before = sorted(tmp_path.rglob("*"))
    dialog.path_field.setText(f"{tmp_path}/{name}")
    qtbot.mouseClick(dialog.export_button, LEFT)
    assert told in dialog.banner.words.text()
    assert dialog.export_button.isEnabled()
    assert dialog.findChild(QMessageBox) is None
    assert sorted(tmp_path.rglob("*")) == before


def test_the_home_folder_of_somebody_unknown_is_told(qtbot: QtBot, dialog: ExportDialog) -> None:
    dialog.path_field.setText("~nobody-of-that-name/vale.xlsx")
    qtbot.mouseClick(dialog.export_button, LEFT)
    assert "is not there" in dialog.banner.words.text()
