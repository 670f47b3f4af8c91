"""CSV: what was put in comes back, and no spreadsheet runs it."""

from __future__ import annotations

import csv
import tempfile
import tracemalloc
import unicodedata
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, strategies as st

from core.exporting import Cell, Column, Table, write_csv, write_lines
from core.exporting.csv_file import defused
from tests.core.exporting.tables import NOTHING, summary, table

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXTS = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        [
            "=1+1",
            "+44 20 7946 0000",
            "-SUM(A1)",
            "@SUM(A1)",
            "\tx",
            "\rx",
            "\n=1",
            'say "good"',
            "a;b,c",
            "line\nbreak",
            "👍🏽 é",
        ]
    ),
)


def is_control(sign: str) -> bool:
    return unicodedata.category(sign) == "Cc" and sign not in "\t\r\n"


def read_back(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


@given(st.lists(st.tuples(TEXTS, TEXTS), max_size=8))
def test_every_text_comes_back_with_at_most_an_apostrophe(rows: list[tuple[str, str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "summary.csv"
        write_csv(summary(NOTHING, table(["provider", "evidence"], rows)), path)
        heading, *read = read_back(path)
    assert heading == ["provider", "evidence"]
    shown = [["".join("\ufffd" if is_control(sign) else sign for sign in text) for text in row] for row in rows]
    assert read == [[text if text[:1] not in list("=+-@\t\r\n") else f"'{text}" for text in row] for row in shown]


def test_what_a_terminal_would_obey_is_not_written(tmp_path: Path) -> None:
    path = tmp_path / "summary.csv"
    write_csv(summary(NOTHING, table(["document"], [["\x1b[2JGone\x07 \x9b31m"]])), path)
    assert read_back(path)[1:] == [["\ufffd[2JGone\ufffd \ufffd31m"]]


def test_excel_reads_it_as_utf8_with_windows_line_ends(tmp_path: Path) -> None:
    path = tmp_path / "summary.csv"
    write_csv(summary(NOTHING, table(["provider"], [["Rhondda – “Tŷ Gwyn”"]])), path)
    data = path.read_bytes()
    assert data == b'\xef\xbb\xbf"provider"\r\n' + '"Rhondda – “Tŷ Gwyn”"\r\n'.encode()


def test_days_numbers_and_gaps_are_written_plainly(tmp_path: Path) -> None:
    path = tmp_path / "summary.csv"
    write_csv(summary(NOTHING, table(["a", "b", "c", "d"], [[date(2025, 8, 12), 3, 0.97, None]])), path)
    assert read_back(path)[1] == ["2025-08-12", "3", "0.97", ""]


def test_headings_cannot_be_formulas_either(tmp_path: Path) -> None:
    path = tmp_path / "summary.csv"
    write_csv(summary(NOTHING, table(["=cmd", "plain"], [])), path)
    assert read_back(path) == [["'=cmd", "plain"]]


def test_half_a_surrogate_pair_does_not_stop_the_export(tmp_path: Path) -> None:
    path = tmp_path / "summary.csv"
    write_csv(summary(NOTHING, table(["name"], [["caf\udce9.txt"]])), path)
    assert read_back(path)[1] == ["caf?.txt"]


@pytest.mark.parametrize("text", ["=", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1"])
def test_what_would_run_is_defused(text: str) -> None:
    assert defused(text) == "'" + text


@pytest.mark.parametrize("text", ["", "Good", " =1", "'=1", "2025-08-12", "–1"])
def test_what_would_not_run_is_left_alone(text: str) -> None:
    assert defused(text) == text


def test_a_table_of_any_length_takes_little_memory(tmp_path: Path) -> None:
    class Rows:
        def __iter__(self) -> Iterator[tuple[Cell, ...]]:
            return ((Cell(f"{number:08}" * 10_000),) for number in range(300))

    tracemalloc.start()
    try:
        write_csv(summary(NOTHING, Table((Column("n", "N"),), Rows())), tmp_path / "summary.csv")
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert (tmp_path / "summary.csv").stat().st_size > 24_000_000
    assert most < 5_000_000


def test_lines_of_any_cells_are_quoted_and_never_run_as_formulas(tmp_path: Path) -> None:
    write_lines([["Region", "Good"], ["=1+1", "12"]], tmp_path / "regions.csv")
    assert (tmp_path / "regions.csv").read_bytes().decode("utf-8-sig") == '"Region","Good"\r\n"\'=1+1","12"\r\n'
