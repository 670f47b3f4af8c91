"""A program that writes to libraries in processes that may be killed: ``python -m tests.stress.writer FOLDER``.

It reads the articles of a folder once. Then each line of its input is a job, done in a process of its own: it prints
the number of that process, and how it ended. A fork starts at once, so hundreds of crashes take minutes and not hours.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from pathlib import Path

from core.importing import import_files
from core.library import NewDocument, add_documents, open_library
from core.library.file import connection
from core.library.file.backing_up import back_up
from core.library.file.compacting import compact_library
from core.library.file.locking import CannotLockError
from core.library.merging import merging
from tests.stress.articles import Article, read_articles


def main(folder: str) -> None:
    articles = read_articles(Path(folder))
    _say("ready")
    for line in sys.stdin:
        job = json.loads(line)
        child = os.fork()
        if child == 0:
            status = 1
            try:
                _work(job, articles)
                status = 0
            finally:
                os._exit(status)
        _say(str(child))
        while True:
            _, status = os.waitpid(child, os.WUNTRACED)
            if os.WIFSTOPPED(status):
                _say("stopped")
                continue
            _say("killed" if os.WIFSIGNALED(status) else f"ended {os.WEXITSTATUS(status)}")
            break


def _work(job: dict[str, object], articles: list[Article]) -> None:
    os.environ["JUDGEMENT_DESK_HOME"] = str(job["home"])
    path = Path(str(job["library"]))
    kind = job["kind"]
    if kind == "migrate":
        _die_at_statement(int(str(job["statement"])), Path(str(job["note"])))
    if job.get("lockless"):
        connection.take = _NoLock  # type: ignore[assignment]  # as on a file system that has no locks
    with open_library(path) as library:
        if job.get("no checkpoint"):
            library.execute("PRAGMA wal_autocheckpoint = 0")
        if kind == "add":
            chosen = articles[slice(*job.get("slice", (None,)))]  # type: ignore[misc]  # as JSON has it
            _add(path, chosen, Path(str(job["note"])), int(str(job.get("together", 1))))
        elif kind == "import":
            import_files(library, [article.path for article in articles])
        elif kind == "compact":
            compact_library(library)
        elif kind == "backup":
            back_up(library, Path(str(job["folder"])))
        elif kind == "merge":
            merging.merge_library(library, Path(str(job["other"])))


def _add(path: Path, articles: list[Article], note: Path, together: int) -> None:
    """Add so many articles at a time, and note those that were stored, for whoever comes after the crash."""
    descriptor = os.open(note, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    with open_library(path) as library:
        for begin in range(0, len(articles), together):
            some = articles[begin : begin + together]
            new = [NewDocument(each.read.document, each.read.findings, each.read.original) for each in some]
            add_documents(library, new)
            os.write(descriptor, "".join(f"{each.sha256}\n" for each in some).encode())


def _die_at_statement(number: int, note: Path) -> None:
    """Kill this process when it comes to that statement of opening a library; note how many there were."""
    real, seen = connection.connect_for_writing, 0

    def count(statement: str) -> None:
        nonlocal seen
        seen += 1
        if seen == number:
            os.kill(os.getpid(), signal.SIGKILL)
        note.write_text(str(seen))

    def traced(path: Path) -> object:
        opened = real(path)
        assert opened is not None
        opened.set_trace_callback(count)
        return opened

    connection.connect_for_writing = traced  # type: ignore[assignment]  # the same but for its being traced


class _NoLock:
    """Stands in for the lock where there is none."""

    def __init__(self, path: Path) -> None:
        if not path.exists():
            raise CannotLockError(path)

    def leave(self) -> bool:
        """Whether nobody else is there cannot be told."""
        return False

    def release(self) -> None:
        """Nothing is held."""


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1])
