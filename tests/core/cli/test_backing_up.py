"""The backup of the day is made where and when the settings of the window want it."""

from __future__ import annotations

from pathlib import Path

import pytest

from core import cli
from core.cli.backing_up import chosen_folder
from core.errors import DiskFullError
from core.library import backups_of, create_library
from core.paths import settings_file
from gui.settings import BACKING_UP, BACKUP_FOLDER, Settings

ARTICLE = "Praise for Kirklees\n\nOfsted has rated children’s services in Kirklees good overall.\n"


@pytest.fixture
def settings() -> Settings:
    settings_file().parent.mkdir(parents=True, exist_ok=True)
    return Settings(settings_file())


@pytest.fixture
def library(tmp_path: Path) -> Path:
    create_library(tmp_path / "mine.jdesk").close()
    return tmp_path / "mine.jdesk"


def add_an_article(library: Path) -> int:
    article = library.with_name("kirklees.txt")
    article.write_text(ARTICLE, encoding="utf-8")
    return cli.run(["import", "--library", str(library), str(article)])


def test_a_library_is_backed_up_once_a_day_before_an_import(library: Path) -> None:
    before = library.read_bytes()
    assert add_an_article(library) == 0
    (backup,) = backups_of(library)
    assert backup.path.stat().st_size == len(before)
    assert add_an_article(library) == 0
    assert backups_of(library) == (backup,)


def test_a_library_that_is_only_listed_is_not_backed_up(library: Path) -> None:
    assert cli.run(["list", "--library", str(library)]) == 0
    assert cli.run(["import", "--library", str(library), "--failures"]) == 0
    assert backups_of(library) == ()


def test_who_wants_no_backups_gets_none(library: Path, settings: Settings) -> None:
    settings.put(BACKING_UP, False)
    settings.sync()
    assert add_an_article(library) == 0
    assert backups_of(library) == ()


@pytest.mark.parametrize("name", ["plain", "with a blank", "Bäck; 50%=x", "日本 👍", 'so "called"', "a\\b", "  edge  "])
def test_the_folder_of_the_settings_is_read_as_the_window_wrote_it(settings: Settings, name: str) -> None:
    assert chosen_folder() is None
    settings.put(BACKUP_FOLDER, f"/{name}")
    settings.sync()
    assert chosen_folder() == Path(f"/{name}")


@pytest.mark.parametrize("content", [b"", b"no section", b"[backups]\nfolder=\n", b"\xff\xfe\x00"])
def test_settings_that_cannot_be_read_count_as_none(content: bytes) -> None:
    settings_file().parent.mkdir(parents=True, exist_ok=True)
    settings_file().write_bytes(content)
    assert chosen_folder() is None


def test_a_backup_that_cannot_be_made_is_told_and_the_import_goes_on(
    library: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object) -> None:
        raise DiskFullError("There is no room for a copy.")

    monkeypatch.setattr("core.library.back_up_if_due", full, raising=False)
    assert add_an_article(library) == 0
    told = capsys.readouterr()
    assert "There is no backup of today: There is no room for a copy." in told.err
    assert "1 document imported" in told.out
