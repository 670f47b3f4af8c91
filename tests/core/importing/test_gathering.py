"""Which files an import means."""

from __future__ import annotations

import os
import random
import sys
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from core.errors import UnreadableFileError
from core.importing import gather, gather_all
from core.importing.gathering import natural_key
from core.reading import file_bytes
from tests.permissions import closed


def make(folder: Path, *names: str) -> None:
    for name in names:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name, encoding="utf-8")


def names(folder: Path, files: tuple[Path, ...]) -> list[str]:
    return [file.relative_to(folder).as_posix() for file in files]


def test_folders_are_walked_in_natural_order(tmp_path: Path) -> None:
    make(tmp_path, "report 10.pdf", "report 2.pdf", "Report 1.pdf", "2024/b.txt", "2024/a.txt", "zebra.txt")
    assert names(tmp_path, gather([tmp_path])) == [
        "2024/a.txt",
        "2024/b.txt",
        "Report 1.pdf",
        "report 2.pdf",
        "report 10.pdf",
        "zebra.txt",
    ]


def test_hidden_and_system_files_in_folders_are_left_out(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", ".hidden", ".git/config", "Thumbs.db", "desktop.ini", ".DS_Store", "~$minutes.docx")
    assert names(tmp_path, gather([tmp_path])) == ["a.txt"]


def test_a_hidden_file_that_is_named_is_taken(tmp_path: Path) -> None:
    make(tmp_path, ".kept.txt")
    assert names(tmp_path, gather([tmp_path / ".kept.txt"])) == [".kept.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="making links needs a privilege on Windows")
def test_links_in_a_folder_lead_nowhere(tmp_path: Path) -> None:
    make(tmp_path, "outside/secret.txt", "chosen/a.txt")
    (tmp_path / "chosen" / "link.txt").symlink_to(tmp_path / "outside" / "secret.txt")
    (tmp_path / "chosen" / "folder").symlink_to(tmp_path / "outside")
    (tmp_path / "chosen" / "round").symlink_to(tmp_path / "chosen")
    assert names(tmp_path, gather([tmp_path / "chosen"])) == ["chosen/a.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="making links needs a privilege on Windows")
def test_a_link_that_is_named_is_taken_and_counts_as_what_it_leads_to(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    link = tmp_path / "link.txt"
    link.symlink_to(tmp_path / "a.txt")
    assert gather([link, tmp_path / "a.txt"]) == (link,)


def test_each_file_comes_once_where_it_was_met_first(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "b.txt")
    given_twice = [tmp_path / "b.txt", tmp_path, tmp_path / "." / "a.txt"]
    assert names(tmp_path, gather(given_twice)) == ["b.txt", "a.txt"]


def test_a_missing_file_stays_in_the_list_so_that_its_failure_is_told(tmp_path: Path) -> None:
    assert gather([tmp_path / "gone.txt"]) == (tmp_path / "gone.txt",)


def test_an_empty_folder_gives_nothing(tmp_path: Path) -> None:
    assert gather([tmp_path]) == ()


def test_a_folder_that_may_not_be_opened_stays_in_the_list(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, "locked/a.txt", "open/b.txt")
    real = os.scandir

    def scandir(folder: Path) -> os._ScandirIterator[str]:
        if Path(folder).name == "locked":
            raise PermissionError(13, "Permission denied")
        return real(folder)  # type: ignore[return-value]

    monkeypatch.setattr(os, "scandir", scandir)
    assert names(tmp_path, gather([tmp_path])) == ["locked", "open/b.txt"]


@given(st.lists(st.text(alphabet="aA1209 ²-é", max_size=8), unique=True))
def test_the_natural_order_does_not_depend_on_how_names_arrive(found: list[str]) -> None:
    shuffled = random.Random(7).sample(found, len(found))
    assert sorted(shuffled, key=natural_key) == sorted(found, key=natural_key)


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_numbers_in_names_order_by_value(one: int, other: int) -> None:
    assert (natural_key(f"report {one}") < natural_key(f"report {other}")) == (one < other)


def test_a_folder_gives_no_files_that_can_be_no_documents_but_a_file_named_directly_is_tried(tmp_path):
    for name in ("story.txt", "figures.xlsx", "photo.JPG", "labels.json", "Report.PDF", "minutes"):
        (tmp_path / name).write_bytes(b"x")
    assert gather_all([tmp_path]).left_out == 3
    assert [path.name for path in gather([tmp_path])] == ["minutes", "Report.PDF", "story.txt"]
    assert [path.name for path in gather([tmp_path / "labels.json"])] == ["labels.json"]


def test_documents_that_cannot_be_read_are_listed_so_that_the_user_is_told(tmp_path):
    for name in ("letter.doc", "mail.MSG", "notes.pages", "old.wpd", "form.docm", "link.url"):
        (tmp_path / name).write_bytes(b"x")
    gathered = gather_all([tmp_path])
    assert [path.name for path in gathered.files] == [
        "form.docm", "letter.doc", "link.url", "mail.MSG", "notes.pages", "old.wpd",
    ]  # fmt: skip
    assert gathered.left_out == 0


def test_what_stands_behind_a_dot_in_a_name_need_not_be_an_ending(tmp_path):
    for name in ("Report 12.3.2024", "Minutes v1.2 final", "story.txt~", "clip.mp4"):
        (tmp_path / name).write_bytes(b"x")
    assert [path.name for path in gather([tmp_path])] == ["Minutes v1.2 final", "Report 12.3.2024"]


def test_a_file_in_a_closed_folder_stays_and_reading_it_tells_why(common_folder: Path) -> None:
    make(common_folder, "closed/a.txt", "open.txt")
    inside = common_folder / "closed" / "a.txt"
    with closed(inside.parent):
        assert gather([inside, common_folder]) == (inside, inside.parent, common_folder / "open.txt")
        with pytest.raises(UnreadableFileError, match=r"a\.txt could not be opened: Permission denied"):
            file_bytes(inside)
        with pytest.raises(UnreadableFileError, match="The folder closed could not be opened, so nothing in it"):
            file_bytes(inside.parent)
