"""The stress tests: a short version of each with the other tests, the long one by ``make stress``."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core.library import add_document, create_library, open_library
from tests.stress.articles import Article, read_articles, write_articles
from tests.stress.content import content

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from random import Random

    from core.library import Library

ROOT = Path(__file__).parents[2]
LONG = os.environ.get("JUDGEMENT_DESK_STRESS") == "1"
COMPANIONS = ("", "-wal", "-shm", "-journal")


def rounds(*, short: int, long: int) -> int:
    """How often something is tried: in every run of the tests, and under ``make stress``."""
    return long if LONG else short


@pytest.fixture
def random(request: pytest.FixtureRequest) -> Random:
    """Moments that differ from run to run; a failing test shows the seed, which can be set to see it again."""
    from random import Random

    seed = int(os.environ.get("JUDGEMENT_DESK_SEED", time.time_ns()))
    request.node.add_report_section("call", "seed", f"JUDGEMENT_DESK_SEED={seed}")
    return Random(seed)


@pytest.fixture(scope="session")
def articles(tmp_path_factory: pytest.TempPathFactory) -> list[Article]:
    folder = tmp_path_factory.mktemp("articles")
    write_articles(folder, rounds(short=12, long=40))
    return read_articles(folder)


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """A new library, closed."""
    path = tmp_path / "desk.jdesk"
    create_library(path).close()
    return path


@pytest.fixture(scope="session")
def undisturbed(articles: list[Article]) -> tuple[object, ...]:
    """What the library holds when nothing goes wrong."""
    with create_library(None) as library:
        _add_all(library, articles)
        return content(library)


@dataclass(frozen=True)
class Job:
    """One process at work on a library."""

    writer: subprocess.Popen[str]
    process: int

    def kill(self) -> None:
        """End it at once, as a crash does."""
        self._signal(signal.SIGKILL)

    def stop(self) -> bool:
        """Hold it where it is; False when it had ended already."""
        self._signal(signal.SIGSTOP)
        return self.ending() == "stopped"

    def ending(self) -> str:
        """Wait for what becomes of it: ``killed``, ``stopped``, or ``ended`` with its exit code."""
        assert self.writer.stdout is not None
        return self.writer.stdout.readline().strip()

    def _signal(self, number: int) -> None:
        try:
            os.kill(self.process, number)
        except ProcessLookupError:
            return


@pytest.fixture(scope="session")
def writer(articles: list[Article]) -> Iterator[subprocess.Popen[str]]:
    """The program of ``tests.stress.writer``, ready for jobs."""
    if not hasattr(os, "fork"):
        pytest.skip("processes cannot be forked here")
    command = [sys.executable, "-m", "tests.stress.writer", str(articles[0].path.parent)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdin is not None
        assert program.stdout is not None
        assert program.stdout.readline() == "ready\n"
        yield program
        program.stdin.close()
        program.wait()


@pytest.fixture
def start(writer: subprocess.Popen[str], own_home: Path) -> Callable[..., Job]:
    """Starts jobs of ``tests.stress.writer``, one at a time."""

    def start_job(kind: str, library: Path, **options: object) -> Job:
        assert writer.stdin is not None
        assert writer.stdout is not None
        asked = {"kind": kind, "library": str(library), "home": str(own_home), **options}
        writer.stdin.write(json.dumps(asked, default=str) + "\n")
        writer.stdin.flush()
        return Job(writer, int(writer.stdout.readline()))

    return start_job


def duration(job: Job) -> float:
    """How long a job takes when it is left alone, in seconds."""
    begun = time.monotonic()
    assert job.ending() == "ended 0"
    return time.monotonic() - begun


def copy_library(source: Path, target: Path) -> Path:
    """Copy a library with its log as they are on disk at this moment, as after a power cut."""
    for ending in COMPANIONS:
        file, copy = source.with_name(source.name + ending), target.with_name(target.name + ending)
        copy.unlink(missing_ok=True)
        # The index of the log is in memory only; it does not survive a power cut.
        if file.exists() and ending != "-shm":
            copy.write_bytes(file.read_bytes())
    return target


def complete(path: Path, articles: list[Article]) -> tuple[object, ...]:
    """Import what is missing, and say what the library holds then."""
    with open_library(path) as library:
        _add_all(library, articles)
        return content(library)


def _add_all(library: Library, articles: list[Article]) -> None:
    for article in articles:
        add_document(library, article.read.document, article.read.findings, article.read.original)
