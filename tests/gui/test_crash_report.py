"""A run that did not end in order is told at the next start, once, with what it left."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from core.paths import log_folder
from gui.crash_report import watched_run

ROOT = Path(__file__).resolve().parents[2]


def run_until(words: str) -> int:
    """A run of its own that comes to the words and no further."""
    code = (
        f"import faulthandler, os\nfrom gui.crash_report import watched_run\nwith watched_run() as left:\n    {words}"
    )
    return subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False, capture_output=True).returncode


def test_a_run_that_ends_in_order_leaves_nothing() -> None:
    with watched_run() as left:
        assert left is None
    with watched_run() as left:
        assert left is None
    assert list(log_folder().iterdir()) == []


def test_a_run_that_was_ended_from_outside_is_told_once() -> None:
    assert run_until("os._exit(3)") == 3
    with watched_run() as left:
        assert left is not None
        assert left.trace == ""
        assert "ended from outside" in left.details
    with watched_run() as left:
        assert left is None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows asks its own error reporter about such an end")
def test_a_crash_leaves_its_trace() -> None:
    run_until("faulthandler._sigsegv()")
    with watched_run() as left:
        assert left is not None
        assert "Segmentation fault" in left.trace
        assert "Judgement Desk" in left.details


def test_an_exception_that_ends_the_run_leaves_its_trace() -> None:
    assert run_until("raise ValueError('odd')") == 1
    with watched_run() as left:
        assert left is not None
        assert "ValueError: odd" in left.trace


def test_another_window_that_runs_is_no_crash() -> None:
    with watched_run():
        seen = subprocess.run(
            [sys.executable, "-c", "from gui.crash_report import watched_run\nwith watched_run() as left: print(left)"],
            cwd=ROOT,
            check=True,
            capture_output=True,
            text=True,
            env=os.environ,
        )
    assert seen.stdout.strip() == "None"


def test_where_no_trace_can_be_left_the_desk_runs_all_the_same() -> None:
    log_folder().parent.mkdir(parents=True, exist_ok=True)
    log_folder().write_text("a file where the folder should be")
    with watched_run() as left:
        assert left is None
    assert log_folder().is_file()
