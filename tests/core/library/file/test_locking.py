from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core.errors import LibraryInUseError, ReadOnlyLibraryError
from core.library import count_documents, create_library, open_library, set_library_title
from core.library.file import locking
from tests.core.library.conftest import Story
from tests.permissions import as_ordinary_user

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[4]
# Another program: takes the lock of a library, says so, and keeps it until its input ends.
HOLDS_THE_LOCK = """
import sys
from pathlib import Path
from core.library.file.locking import take
lock = take(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
lock.release()
"""


@pytest.fixture
def other_program(library_file: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that has the library open for writing."""
    command = [sys.executable, "-c", HOLDS_THE_LOCK, str(library_file)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def companions(library_file: Path) -> list[str]:
    return sorted(path.name for path in library_file.parent.iterdir() if path != library_file)


@pytest.mark.usefixtures("other_program")
def test_a_second_program_is_told_who_has_the_library_and_what_can_be_done(library_file: Path) -> None:
    with pytest.raises(LibraryInUseError, match=r"“Marches desk\.jdesk” is open in another window") as raised:
        open_library(library_file)
    holder = locking.holder_of(library_file)
    assert holder is not None
    assert f"{holder.user} on this computer, since" in raised.value.message
    assert "for reading only" in raised.value.advice


@pytest.mark.usefixtures("other_program")
def test_meanwhile_it_can_be_read(library_file: Path) -> None:
    with open_library(library_file, read_only=True) as library:
        assert count_documents(library) == 2
        with pytest.raises(ReadOnlyLibraryError, match="opened for reading only"):
            set_library_title(library, "Ours")


def test_the_lock_ends_with_a_program_that_crashes(library_file: Path, other_program: subprocess.Popen[str]) -> None:
    other_program.kill()
    other_program.wait()
    assert companions(library_file) == ["Marches desk.jdesk.lock"]
    with open_library(library_file) as library:
        assert not library.read_only
    assert companions(library_file) == []


def test_the_lock_is_given_back_at_closing(library_file: Path, other_program: subprocess.Popen[str]) -> None:
    other_program.communicate("")
    with open_library(library_file) as library:
        assert not library.read_only


def test_all_threads_of_one_program_share_the_lock(library_file: Path) -> None:
    added: list[int] = []

    def add() -> None:
        with open_library(library_file) as second:
            added.append(Story(headline="From the import").add(second))

    with open_library(library_file) as first:
        thread = threading.Thread(target=add)
        thread.start()
        thread.join()
        assert companions(library_file) == [f"{library_file.name}{end}" for end in ("-shm", "-wal", ".lock")]
        Story(headline="From the window").add(first)
        assert count_documents(first) == 4
    assert len(added) == 1
    assert companions(library_file) == []


def test_one_library_by_two_names_has_one_lock(library_file: Path, tmp_path: Path) -> None:
    other_name = tmp_path / "linked.jdesk"
    try:
        other_name.symlink_to(library_file)
    except OSError:
        pytest.skip("links cannot be made here")
    with open_library(library_file), pytest.raises(LibraryInUseError):
        locking.take(other_name, alone=True)


def test_a_library_that_could_not_be_opened_is_not_held(tmp_path: Path) -> None:
    path = tmp_path / "desk.jdesk"
    create_library(path).close()
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    path.write_bytes(bytes(content))
    with pytest.raises(Exception, match="is damaged"):
        open_library(path)
    locking.take(path, alone=True).release()
    assert companions(path) == []


def test_where_no_lock_file_can_be_made_the_library_opens_for_reading(library_file: Path) -> None:
    locking.lock_path(library_file).mkdir()
    with open_library(library_file) as library:
        assert library.why_read_only == "The file or its folder cannot be written to."
        assert count_documents(library) == 2


@pytest.mark.parametrize("text", ["", "{", "[]", '{"computer": 1}', json.dumps({"computer": "x", "since": "soon"})])
def test_a_lock_file_that_says_nothing_names_nobody(library_file: Path, text: str) -> None:
    locking.lock_path(library_file).write_text(text)
    assert locking.holder_of(library_file) is None


def test_a_lock_file_left_behind_does_no_harm(library_file: Path) -> None:
    locking.lock_path(library_file).write_text("left by a crash, and longer than what will be written" * 9)
    with open_library(library_file):
        holder = locking.holder_of(library_file)
        assert holder is not None
        assert holder.computer == locking.Holder.this_process().computer
    assert companions(library_file) == []


def test_giving_back_twice_takes_nothing_from_others(library_file: Path) -> None:
    first, second = locking.take(library_file), locking.take(library_file)
    first.release()
    first.release()
    with pytest.raises(LibraryInUseError):
        locking.take(library_file, alone=True)
    second.release()
    locking.take(library_file, alone=True).release()


def test_threads_that_close_at_once_leave_the_library_in_one_piece(library_file: Path) -> None:
    meeting = threading.Barrier(4)

    def open_and_close() -> None:
        with open_library(library_file, thorough=False) as library:
            set_library_title(library, "Ours")
            meeting.wait()

    for _ in range(5):
        threads = [threading.Thread(target=open_and_close) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert companions(library_file) == []


def test_reading_leaves_nothing_beside_the_library(library_file: Path) -> None:
    before = library_file.read_bytes()
    with open_library(library_file, read_only=True) as library:
        assert count_documents(library) == 2
        assert companions(library_file) == []
    assert companions(library_file) == []
    assert library_file.read_bytes() == before


def test_a_lock_file_that_somebody_else_left_holds_nobody_up(common_folder: Path) -> None:
    path = common_folder / "desk.jdesk"
    create_library(path).close()
    path.chmod(0o666)
    left = locking.lock_path(path)
    left.write_text("left by a crash")
    left.chmod(0o444)
    with as_ordinary_user(), open_library(path) as library:
        assert not library.read_only
        set_library_title(library, "Ours")
    assert list(common_folder.iterdir()) == [path]


def test_a_lock_that_somebody_else_holds_is_told_as_that(common_folder: Path) -> None:
    path = common_folder / "desk.jdesk"
    create_library(path).close()
    path.chmod(0o666)
    held = os.open(locking.lock_path(path), os.O_RDWR | os.O_CREAT, 0o444)
    locking._lock(held)
    with as_ordinary_user(), pytest.raises(LibraryInUseError, match="open in another window"):
        open_library(path)
    os.close(held)
