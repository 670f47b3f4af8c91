"""Worker processes: order, isolation, time limits and stopping."""

from __future__ import annotations

import errno
import itertools
import multiprocessing
import os
import time
from pathlib import Path

import pytest

from core.errors import (
    DamagedFileError,
    DeskError,
    ReaderCrashedError,
    ReaderFaultError,
    ReaderNotStartedError,
    TooLargeError,
    TooSlowError,
)
from core.importing import FileWorkers
from tests.core.importing.jobs import NotThere, by_name, with_process_id


def never() -> bool:
    return False


def paths(*names: str) -> list[Path]:
    return [Path("folder") / name for name in names]


def test_results_come_in_the_order_of_the_files_whichever_is_ready_first() -> None:
    files = paths("slow one.txt", "two.txt", "three.txt", "slow four.txt", "five.txt")
    with FileWorkers(by_name) as workers:
        reached = list(workers.in_order(files, never))
    assert reached == [(file, file.stem.upper()) for file in files]


def test_more_files_than_may_be_ahead_all_come_through() -> None:
    files = paths("slow first.txt", *(f"report {number}.txt" for number in range(70)))
    with FileWorkers(by_name) as workers:
        assert [path for path, _ in workers.in_order(files, never)] == files


def test_what_is_done_in_a_short_time_comes_together_in_order_the_first_at_once() -> None:
    files = paths("one.txt", *(f"report {number}.txt" for number in range(30)))
    with FileWorkers(by_name) as workers:
        together = list(workers.gathered(files, never, most=8, patience=60))
    assert [len(parts) for parts in together[:-1]] == [1, 2, 4, *[8] * (len(together) - 4)]
    parts = [part for parts in together for part in parts]
    # A result and an end for each.
    assert [path for path, _ in parts] == [file for file in files for _ in range(2)]
    assert [part.outcome for _, part in parts if part] == [file.stem.upper() for file in files]


def test_nothing_waits_longer_for_others_than_it_may() -> None:
    files = paths("one.txt", "two.txt", "three.txt", "hangs.txt")
    began = time.monotonic()
    reached: list[Path] = []
    with FileWorkers(by_name, count=1) as workers:
        for parts in workers.gathered(files, lambda: len(reached) == 6, most=64, patience=0.2):
            reached.extend(path for path, _ in parts)
    assert reached == [file for file in files[:3] for _ in range(2)]
    assert time.monotonic() - began < 10


def test_what_waits_for_others_is_dropped_when_it_is_stopped() -> None:
    asked = itertools.count()
    with FileWorkers(by_name, count=1) as workers:
        files = paths("one.txt", "two.txt", "three.txt", "hangs.txt")
        together = list(workers.gathered(files, lambda: next(asked) > 60, most=64, patience=600))
    # The end of the first and the result of the second; the others still waited.
    assert [len(parts) for parts in together] == [1, 2]


def test_work_is_done_in_other_processes_and_shared_between_them() -> None:
    with FileWorkers(with_process_id) as workers:
        processes = {value[1] for _, value in workers.in_order(paths(*map(str, range(40))), never)}  # type: ignore[index]
    assert os.getpid() not in processes
    assert len(processes) == 2


def test_a_file_that_crashes_its_worker_fails_alone() -> None:
    files = paths("one.txt", "crashes a.pdf", "two.txt", "crashes b.pdf", "three.txt", "four.txt")
    with FileWorkers(by_name) as workers:
        reached = dict(workers.in_order(files, never))
    failed = {path.name for path, value in reached.items() if isinstance(value, ReaderCrashedError)}
    assert failed == {"crashes a.pdf", "crashes b.pdf"}
    assert [reached[file] for file in files if file.name not in failed] == ["ONE", "TWO", "THREE", "FOUR"]
    error = reached[files[1]]
    assert isinstance(error, DeskError)
    assert "crashes a.pdf" in error.message
    assert error.advice


def test_a_file_that_takes_too_long_is_given_up_and_the_others_go_on() -> None:
    files = paths("one.txt", "hangs.html", "two.txt", "three.txt")
    began = time.monotonic()
    with FileWorkers(by_name, limit=0.6) as workers:
        reached = dict(workers.in_order(files, never))
    assert isinstance(reached[files[1]], TooSlowError)
    assert [reached[file] for file in files if file != files[1]] == ["ONE", "TWO", "THREE"]
    assert time.monotonic() - began < 30


@pytest.mark.parametrize(
    ("name", "kind", "word"),
    [
        ("damaged.pdf", DamagedFileError, "damaged"),
        ("fault.txt", ReaderFaultError, "fault of its own"),
        ("greedy.pdf", TooLargeError, "memory"),
    ],
)
def test_an_error_in_the_worker_is_the_result_of_that_file(name: str, kind: type[DeskError], word: str) -> None:
    with FileWorkers(by_name, count=1) as workers:
        (_, error), (_, after) = workers.in_order(paths(name, "after.txt"), never)
    assert isinstance(error, kind)
    assert type(error) is kind
    assert word in error.message
    assert error.advice
    assert after == "AFTER"


def test_the_log_keeps_the_traceback_of_a_fault(caplog: pytest.LogCaptureFixture) -> None:
    with FileWorkers(by_name, count=1) as workers:
        list(workers.in_order(paths("fault.txt"), never))
    assert "ZeroDivisionError: a fault of our own" in caplog.text


def test_stopping_ends_within_a_moment_even_while_a_file_hangs() -> None:
    asked: list[float] = []

    def cancelled() -> bool:
        asked.append(time.monotonic())
        return len(reached) == 1 and asked[-1] - reached_at[0] > 0.3

    reached: list[str] = []
    reached_at: list[float] = []
    with FileWorkers(by_name, count=1) as workers:
        for path, _ in workers.in_order(paths("one.txt", "hangs.html", "two.txt"), cancelled):
            reached.append(path.name)
            reached_at.append(time.monotonic())
    ended = time.monotonic()
    assert reached == ["one.txt"]
    assert ended - reached_at[0] < 2
    while_hanging = [moment for moment in asked if moment > reached_at[0]]
    gaps = [later - sooner for sooner, later in itertools.pairwise(while_hanging)]
    assert sorted(gaps)[len(gaps) // 2] < 0.1


def test_no_process_is_started_for_no_files_and_none_is_left_behind() -> None:
    with FileWorkers(by_name) as workers:
        assert list(workers.in_order([], never)) == []
        assert multiprocessing.active_children() == []
        list(workers.in_order(paths("one.txt"), never))
        assert len(multiprocessing.active_children()) == 1
    assert multiprocessing.active_children() == []


def test_a_process_that_cannot_be_started_is_told_and_blamed_on_no_file(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(self: object) -> None:
        raise OSError(errno.EAGAIN, "Resource temporarily unavailable")

    monkeypatch.setattr(multiprocessing.get_context("spawn").Process, "start", refused)
    with FileWorkers(by_name) as workers, pytest.raises(ReaderNotStartedError, match="temporarily unavailable"):
        list(workers.in_order(paths("one.txt"), never))


def test_a_process_that_ends_before_its_first_file_is_not_started_again_and_again() -> None:
    with FileWorkers(NotThere()) as workers, pytest.raises(ReaderNotStartedError):
        list(workers.in_order(paths("one.txt", "two.txt"), never))
    assert multiprocessing.active_children() == []
