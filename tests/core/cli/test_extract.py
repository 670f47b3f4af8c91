"""``extract --json`` as other programs call it."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

from core import cli
from core.paths import program_folder

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

ARTICLE = """Praise for Kirklees

Ofsted has rated children’s services in Kirklees good overall. The impact of leaders is outstanding.
"""


def test_one_line_for_every_input_in_their_order_also_for_failed_ones(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    for name in ("10.txt", "9.txt"):
        (folder / name).write_text(f"{ARTICLE}\nNumber {name}.", encoding="utf-8")
    (tmp_path / "empty.txt").touch()
    given = [tmp_path / "gone.txt", folder, tmp_path / "empty.txt"]
    run = subprocess.run(
        [sys.executable, "main.py", "extract", "--json", "--with-text", *map(str, given)],
        cwd=program_folder(),
        capture_output=True,
        check=False,
    )
    lines = [json.loads(line) for line in run.stdout.splitlines()]
    assert [line["path"] for line in lines] == [
        str(path) for path in (given[0], folder / "9.txt", folder / "10.txt", given[2])
    ]
    assert [bool(line["error"]) for line in lines] == [True, False, False, True]
    assert run.returncode == 1
    for line in lines[1:3]:
        grades = [claim["grade"] for inspection in line["inspections"] for claim in inspection["judgements"]]
        assert "good" in grades
        for inspection in line["inspections"]:
            for claim in inspection["judgements"]:
                assert line["text"][claim["start"] : claim["end"]] == claim["text"]
    assert "Traceback" not in run.stderr.decode()


def test_all_read_gives_0_and_text_only_when_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    assert cli.run(["extract", "--json", str(tmp_path / "a.txt")]) == 0
    told = capsys.readouterr()
    (line,) = map(json.loads, told.out.splitlines())
    assert "text" not in line
    assert line["sha256"]
    assert told.err == ""


def test_a_folder_without_files_is_no_line_and_no_failure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["extract", "--json", str(tmp_path)]) == 0
    assert capsys.readouterr().out == ""
