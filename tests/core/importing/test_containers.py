"""Files in files come in as documents of their own; what one of them does to its reader costs that one."""

from __future__ import annotations

import time
import zipfile
from typing import TYPE_CHECKING

import pytest

from core.errors import ReaderCrashedError, ReaderFaultError, TooSlowError
from core.importing import ImportOutcome, ImportProgress, import_files, lane
from core.importing.workers import PartWorkers
from core.library import DocumentFilter, Library, count_documents, document_rows, original_bytes
from tests.core.importing.jobs import in_parts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ALL = DocumentFilter()


pytestmark = pytest.mark.usefixtures("simple_rules")


def archive(folder: Path, name: str, files: dict[str, str]) -> Path:
    path = folder / name
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for member, text in files.items():
            made.writestr(member, text)
    return path


def grades(*places: str) -> dict[str, str]:
    return {f"{place}.txt": f"{place} was graded good." for place in places}


def test_each_file_in_a_file_is_a_document_with_its_own_bytes(library: Library, tmp_path: Path) -> None:
    news = archive(tmp_path, "news.zip", {"march/kirklees.txt": "Kirklees was graded good.", "empty.txt": " "})
    plain = tmp_path / "solihull.txt"
    plain.write_text("Solihull was graded good.")
    told: list[ImportProgress] = []
    summary = import_files(library, [news, plain], progress=told.append)
    assert [(result.name, result.outcome) for result in summary.results] == [
        ("news.zip › march/kirklees.txt", ImportOutcome.IMPORTED),
        ("news.zip › empty.txt", ImportOutcome.FAILED),
        ("solihull.txt", ImportOutcome.IMPORTED),
    ]
    assert summary.results[0].source == f"{news} › march/kirklees.txt"
    assert summary.total == 3
    assert [(step.done, step.total) for step in told] == [(0, 2), (1, 2), (2, 3), (3, 3)]
    rows = document_rows(library, ALL, (), 0, 10)
    assert {row.source for row in rows} == {"news.zip › march/kirklees.txt", "solihull.txt"}
    first = summary.results[0].document_id
    assert first is not None
    assert original_bytes(library, first) == b"Kirklees was graded good."


def test_a_second_import_of_a_file_of_files_adds_nothing(library: Library, tmp_path: Path) -> None:
    news = archive(tmp_path, "news.zip", grades("Kirklees", "Solihull"))
    import_files(library, [news])
    second = import_files(library, [news])
    assert {result.outcome for result in second.results} == {ImportOutcome.ALREADY_THERE}
    assert second.changes.documents == frozenset()


def test_a_crash_inside_costs_that_one_and_those_behind_it_come_in(library: Library, tmp_path: Path) -> None:
    files = {**grades("Kirklees"), "crashes.txt": "x", **grades("Solihull"), "fault.txt": "x", **grades("Dudley")}
    summary = import_files(library, [archive(tmp_path, "news.zip", files)])
    assert [result.outcome for result in summary.results] == [
        ImportOutcome.IMPORTED,
        ImportOutcome.FAILED,
        ImportOutcome.IMPORTED,
        ImportOutcome.FAILED,
        ImportOutcome.IMPORTED,
    ]
    assert "news.zip › crashes.txt brought the reader to a stop" in summary.results[1].message
    assert summary.results[3].name == "news.zip › fault.txt"


def test_a_damaged_file_of_files_is_one_failure(library: Library, tmp_path: Path) -> None:
    news = archive(tmp_path, "news.zip", grades("Kirklees"))
    news.write_bytes(news.read_bytes()[:-30])
    (result,) = import_files(library, [news]).results
    assert (result.name, result.outcome) == ("news.zip", ImportOutcome.FAILED)
    assert "damaged or not complete" in result.message


def test_stopping_inside_a_file_of_files_leaves_whole_documents(library: Library, tmp_path: Path) -> None:
    news = archive(tmp_path, "news.zip", grades(*(f"Place{number}" for number in range(40))))
    stored: list[ImportProgress] = []
    began: list[float] = []

    def cancelled() -> bool:
        if len(stored) > 5 and not began:
            began.append(time.monotonic())
        return len(stored) > 5

    summary = import_files(library, [news], progress=stored.append, cancelled=cancelled)
    assert time.monotonic() - began[0] < 1
    assert summary.cancelled
    assert count_documents(library, ALL) == len(summary.results) < 40


def never() -> bool:
    return False


def test_parts_come_in_order_and_a_file_ends_with_none(tmp_path: Path) -> None:
    files = [tmp_path / "3 parts", tmp_path / "0 parts", tmp_path / "40 parts", tmp_path / "2 parts"]
    with PartWorkers(in_parts) as workers:
        reached = [(path.name, part and part.outcome) for path, part in workers.parts_in_order(files, never)]
    expected: list[tuple[str, object]] = []
    for file in files:
        expected += [(file.name, f"{file.name} {number}") for number in range(int(file.name.split()[0]))]
        expected.append((file.name, None))
    assert reached == expected


def test_a_hang_a_crash_and_a_fault_in_parts_cost_those_parts(tmp_path: Path) -> None:
    with PartWorkers(in_parts, count=1, limit=1.0) as workers:
        parts = [part for _, part in workers.parts_in_order([tmp_path / "6 parts hang1 crash2 fault4"], never)]
    outcomes = [part and part.outcome for part in parts]
    assert [type(outcome) for outcome in outcomes] == [
        str, TooSlowError, ReaderCrashedError, str, ReaderFaultError, str, type(None),
    ]  # fmt: skip
    assert parts[1] is not None
    assert parts[1].part == "part 1"


def test_a_file_whose_parts_all_crash_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lane, "_MOST_LOSSES", 2)
    name = "30 parts " + " ".join(f"crash{number}" for number in range(30))
    with PartWorkers(in_parts, count=1) as workers:
        parts = [part for _, part in workers.parts_in_order([tmp_path / name, tmp_path / "1 part"], never)]
    assert [type(part and part.outcome).__name__ for part in parts] == [
        "ReaderCrashedError", "ReaderCrashedError", "NoneType", "str", "NoneType",
    ]  # fmt: skip


def test_a_file_of_many_parts_does_not_run_far_ahead_of_its_turn(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    received: list[str] = []
    real = lane.Lane.take

    def counted(self: lane.Lane[str]) -> Iterator[tuple[int, lane.Reached[str] | None]]:
        received.append(self.jobs[0].path.name)
        return real(self)

    monkeypatch.setattr(lane.Lane, "take", counted)
    with PartWorkers(in_parts) as workers:
        parts = workers.parts_in_order([tmp_path / "slow 1", tmp_path / "400 parts"], never)
        next(parts)
        # Two messages a part, and the word that the process is up.
        assert received.count("400 parts") <= 2 * 16 + 1
        assert sum(1 for _ in parts) == 1 + 401


def test_files_that_were_not_looked_at_are_counted(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "news.zip"
    with zipfile.ZipFile(file, "w") as made:
        for name in ("photo.jpg", "a.txt", "figures.xlsx"):
            made.writestr(name, "Kirklees was graded good.")
    summary = import_files(library, [file])
    assert [result.name for result in summary.results] == ["news.zip › a.txt"]
    assert (summary.total, summary.left_out) == (1, 2)
