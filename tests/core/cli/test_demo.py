"""The demonstration from the command line."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest
from python_calamine import CalamineWorkbook

from core import cli
from core.importing import samples
from core.library import (
    Target,
    add_tag,
    create_library,
    open_library,
)
from core.paths import data_folder

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = "Praise for Kirklees\n\nOfsted has rated children’s services in Kirklees good overall.\n"


def test_the_demonstration_prints_the_table_and_leaves_its_files(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "150")
    assert cli.run(["demo", "--output", str(tmp_path / "demo"), "--colour", "always"]) == 0
    out = capsys.readouterr().out
    assert "\x1b[48;2;" in out
    assert "Inadequate" in out
    assert str(tmp_path / "demo" / "demo.xlsx") in out
    with (tmp_path / "demo" / "demo.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    sheet = CalamineWorkbook.from_path(tmp_path / "demo" / "demo.xlsx").get_sheet_by_name("Judgements").to_python()
    assert len(rows) == len(sheet) - 1 > 20
    assert all(row["evidence"] and row["file"] for row in rows)


@pytest.fixture
def one_sample(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A demonstration of one article, which is quickly made."""
    article = tmp_path / "kirklees.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    monkeypatch.setattr(samples, "sample_files", lambda: (article,))


@pytest.mark.usefixtures("one_sample")
def test_the_demonstration_replaces_its_own_files_and_no_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "demo"
    assert cli.run(["demo", "--output", str(folder)]) == 0
    assert cli.run(["demo", "--output", str(folder)]) == 0
    with open_library(folder / "demo.jdesk") as library:
        add_tag(library, Target(document_id=1), "mine")
    before = (folder / "demo.jdesk").read_bytes()
    capsys.readouterr()
    assert cli.run(["demo", "--output", str(folder)]) == 1
    assert "worked on since" in capsys.readouterr().err
    assert (folder / "demo.jdesk").read_bytes() == before


@pytest.mark.usefixtures("one_sample")
@pytest.mark.parametrize("name", ["demo.jdesk", "demo.csv", "demo.xlsx"])
def test_the_demonstration_leaves_files_of_the_user_alone(
    tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    if name == "demo.jdesk":
        create_library(tmp_path / name).close()
    else:
        (tmp_path / name).write_text("mine", encoding="utf-8")
    before = (tmp_path / name).read_bytes()
    assert cli.run(["demo", "--output", str(tmp_path)]) == 1
    assert name in capsys.readouterr().err
    assert (tmp_path / name).read_bytes() == before
    assert [path.name for path in tmp_path.glob("demo*")] == [name]


@pytest.mark.usefixtures("one_sample")
def test_the_demonstration_leaves_a_library_alone_that_is_open(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(["demo", "--output", str(tmp_path)]) == 0
    with open_library(tmp_path / "demo.jdesk"):
        assert cli.run(["demo", "--output", str(tmp_path)]) == 1
        assert "is open" in capsys.readouterr().err
    assert (tmp_path / "demo.jdesk").exists()


def test_the_demonstration_says_where_it_cannot_put_its_files(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    for folder in (tmp_path / "file", tmp_path / "file" / "below"):
        assert cli.run(["demo", "--output", str(folder)]) == 1
        assert "is no folder but a file" in capsys.readouterr().err


def test_without_a_library_the_sample_is_listed_and_made_once(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert cli.run(["list"]) == 0
    first = capsys.readouterr().out
    assert "Inadequate" in first
    assert len(list(data_folder().rglob("*.jdesk"))) == 1
    monkeypatch.setattr(samples, "make_sample_library", lambda path: pytest.fail("made again"))
    assert cli.run(["list"]) == 0
    assert capsys.readouterr().out == first


def test_without_samples_the_demonstration_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(samples, "resource", lambda *parts: tmp_path / "nothing")
    assert cli.run(["demo", "--output", str(tmp_path / "demo")]) == 1
    assert "no sample articles" in capsys.readouterr().err
