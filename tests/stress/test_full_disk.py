"""A full disk: every use-case that writes says so, and leaves the library as it was."""

from __future__ import annotations

import os
import shutil
import subprocess
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from core.errors import DiskFullError, LibraryError
from core.library import (
    add_document,
    create_library,
    open_library,
    remove_document,
    set_document_state,
    set_library_title,
)
from core.library.correcting.correcting import reject_findings
from core.library.correcting.corrections import Signature
from core.library.correcting.finding_values import Subject
from core.library.correcting.judgement_corrections import correct_judgement
from core.library.file.backing_up import back_up, restore
from core.library.file.checking import check_library
from core.library.file.compacting import compact_library
from core.library.merging.merging import merge_library
from core.model import DocumentState
from tests.stress.conftest import LONG, complete
from tests.stress.content import assert_whole, content

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from core.library import Library
    from tests.stress.articles import Article

SIGNED = Signature("Anna Pryce", "Read again")


def _add(library: Library, articles: list[Article]) -> None:
    read = articles[-1].read
    add_document(library, read.document, read.findings, read.original)


USE_CASES: dict[str, Callable[[Library, list[Article]], object]] = {
    "add a document": _add,
    "remove a document": lambda library, _: remove_document(library, 1),
    "set a document's state": lambda library, _: set_document_state(library, 1, DocumentState.REVIEWED),
    "name the library": lambda library, _: set_library_title(library, "Scrutiny"),
    "reject a claim": lambda library, _: reject_findings(library, Subject.CLAIM, [1], SIGNED),
    "correct a judgement": lambda library, _: correct_judgement(
        library, 1, "overall_effectiveness", "inadequate", SIGNED
    ),
    "compact": lambda library, _: compact_library(library),
}


@pytest.fixture
def desk(tmp_path: Path, articles: list[Article]) -> Path:
    """A library with gaps, so that compacting has something to do."""
    path = tmp_path / "desk.jdesk"
    create_library(path).close()
    complete(path, articles[:7])
    with open_library(path) as library:
        remove_document(library, 7)
    return path


@contextmanager
def no_room() -> Iterator[None]:
    """Let no file of this process grow beyond a page, as when the disk has no block left."""
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2048, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("name", USE_CASES)
def test_a_use_case_that_finds_no_room_leaves_the_library_as_it_was(
    desk: Path, articles: list[Article], name: str
) -> None:
    with open_library(desk) as library:
        before = content(library)
        with no_room(), pytest.raises(LibraryError) as raised:
            USE_CASES[name](library, articles)
        assert raised.value.advice
        assert content(library) == before
        assert_whole(library, articles)
        # With room again the same library works on.
        USE_CASES[name](library, articles)
    with open_library(desk) as library:
        assert check_library(library).sound


def test_no_backup_is_left_half_and_none_is_brought_back_half(desk: Path, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    with open_library(desk) as library:
        with no_room(), pytest.raises(LibraryError):
            back_up(library, folder)
        assert [path for path in folder.rglob("*") if path.is_file()] == []
        made = back_up(library, folder)
        before = content(library)
    with no_room(), pytest.raises(LibraryError):
        restore(made.path, desk)
    with open_library(desk) as library:
        assert content(library) == before
    assert list(tmp_path.glob("desk*")) == [desk]


def test_no_new_library_is_left_half(tmp_path: Path) -> None:
    with no_room(), pytest.raises(LibraryError):
        create_library(tmp_path / "new.jdesk")
    assert not (tmp_path / "new.jdesk").exists()
    create_library(tmp_path / "new.jdesk").close()


# --- a disk that is really full ------------------------------------------------------------------------------------


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of a few megabytes, where this system lets one be made."""
    if not LONG:
        pytest.skip("only in make stress")
    place = tmp_path / "small disk"
    place.mkdir()
    mount = shutil.which("mount")
    made = mount and subprocess.run([mount, "-t", "tmpfs", "-o", "size=12m", "tmpfs", str(place)], check=False)
    if not made or made.returncode:
        pytest.skip("no disk can be made here")
    yield place
    subprocess.run([str(shutil.which("umount")), str(place)], check=True)


def fill(place: Path, *, leave: int) -> Path:
    """Fill a disk up to some bytes."""
    free = os.statvfs(place)
    ballast = place / "ballast"
    ballast.write_bytes(bytes(max(0, free.f_bavail * free.f_frsize - leave)))
    return ballast


@pytest.mark.parametrize("name", USE_CASES)
@pytest.mark.parametrize("leave", [0, 4096, 20_000, 60_000, 200_000])
def test_on_a_full_disk_a_use_case_is_done_or_left_out(
    small_disk: Path, desk: Path, articles: list[Article], name: str, leave: int
) -> None:
    path = small_disk / desk.name
    shutil.copy(desk, path)
    with open_library(path) as library:
        before = content(library)
        ballast = fill(small_disk, leave=leave)
        refused = None
        try:
            USE_CASES[name](library, articles)
        except DiskFullError as error:
            refused = error
        if refused is not None:
            assert "Free some space" in refused.advice
            assert content(library) == before
        ballast.unlink()
        assert_whole(library, articles)
    with open_library(path) as library:
        assert check_library(library).sound


def test_a_merge_on_a_full_disk_keeps_whole_documents(
    small_disk: Path, desk: Path, tmp_path: Path, articles: list[Article], undisturbed: tuple[object, ...]
) -> None:
    path, other = small_disk / desk.name, tmp_path / "other.jdesk"
    shutil.copy(desk, path)
    create_library(other).close()
    complete(other, articles)
    with open_library(path) as library:
        ballast = fill(small_disk, leave=300_000)
        with pytest.raises(DiskFullError):
            merge_library(library, other)
        ballast.unlink()
        assert_whole(library, articles)
        merge_library(library, other)
        assert content(library) == undisturbed
