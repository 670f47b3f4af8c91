"""A failed export leaves what was there, and says what to do."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

import pytest

from core.errors import ExportError
from core.exporting.beside import written_beside
from core.library import create_library
from tests.permissions import as_ordinary_user

if TYPE_CHECKING:
    from pathlib import Path


def write_half_and_fail(target: Path, error: Exception) -> None:
    with written_beside(target) as draft:
        draft.write_text("half of the")
        raise error


def test_the_new_file_takes_the_place_of_the_old_one_when_it_is_whole(tmp_path: Path) -> None:
    target = tmp_path / "summary.csv"
    target.write_text("old")
    with written_beside(target) as draft:
        draft.write_text("new")
        assert target.read_text() == "old"
    assert target.read_text() == "new"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize(
    ("error", "word", "advice"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "disk is full", "Free some space"),
        (PermissionError(errno.EACCES, "Permission denied"), "open in another program", "Close it"),
        (FileNotFoundError(errno.ENOENT, "No such file"), "is not there", "another folder"),
        (OSError(errno.EIO, "Input/output error"), "Input/output error", "another folder"),
    ],
)
def test_a_failure_is_told_in_words_and_leaves_the_old_file(
    tmp_path: Path, error: OSError, word: str, advice: str
) -> None:
    target = tmp_path / "summary.csv"
    target.write_text("old")
    with pytest.raises(ExportError) as told:
        write_half_and_fail(target, error)
    assert word in told.value.message
    assert advice in told.value.advice
    assert "summary.csv" in told.value.message
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_file_that_may_not_be_replaced_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "summary.csv"
    target.write_text("shown in Excel")

    def locked(self: Path, place: Path) -> None:
        raise PermissionError(errno.EACCES, "in use", str(place))

    monkeypatch.setattr(type(tmp_path), "replace", locked)
    with pytest.raises(ExportError, match="open in another program"), written_beside(target) as draft:
        draft.write_text("new")
    assert target.read_text() == "shown in Excel"
    assert list(tmp_path.iterdir()) == [target]


def test_another_mistake_is_not_dressed_up_and_leaves_no_draft(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError):
        write_half_and_fail(tmp_path / "summary.csv", ZeroDivisionError())
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    target = tmp_path / "gone" / "summary.csv"
    with pytest.raises(ExportError, match="is not there"), written_beside(target) as draft:
        draft.write_text("new")


@pytest.mark.parametrize("name", ["marches.jdesk", "marches.JDESK", "renamed.csv", "no ending"])
def test_a_library_is_never_replaced(tmp_path: Path, name: str) -> None:
    create_library(tmp_path / "made.jdesk").close()
    target = (tmp_path / "made.jdesk").rename(tmp_path / name)
    before = target.read_bytes()
    with pytest.raises(ExportError, match=name), written_beside(target) as draft:
        draft.write_text("new")
    assert target.read_bytes() == before
    assert list(tmp_path.iterdir()) == [target]


def test_nothing_is_written_under_the_name_of_a_library(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="a name for a library"), written_beside(tmp_path / "new.jdesk") as draft:
        draft.write_text("new")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("name", "told"), [("n" * 300, "too long"), ("folder", "is a folder")])
def test_a_path_that_can_be_no_file_is_refused_before_the_work(tmp_path: Path, name: str, told: str) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(ExportError) as refused, written_beside(tmp_path / name):
        pytest.fail("the work was begun")
    assert told in refused.value.message
    assert len(refused.value.message) < 200
    assert [each.name for each in tmp_path.iterdir()] == ["folder"]


def test_a_write_protected_file_is_left_as_it_is(common_folder: Path) -> None:
    target = common_folder / "agreed.csv"
    target.write_text("as agreed")
    target.chmod(0o444)
    with as_ordinary_user(), pytest.raises(ExportError, match=r"agreed\.csv is protected against changes"):
        write_half_and_fail(target, AssertionError("nothing may be written"))
    assert target.read_text() == "as agreed"
