"""Why an article was read as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core import cli

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def a_wide_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "150")


def explained(folder: Path, text: str, capsys: pytest.CaptureFixture[str]) -> str:
    file = folder / "article.txt"
    file.write_text(text, encoding="utf-8")
    assert cli.run(["explain", str(file)]) == 0
    return capsys.readouterr().out


def test_a_claim_stands_with_its_rule_and_evidence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = explained(
        tmp_path, "Praise for Kirklees\n\nOfsted has rated children’s services in Kirklees good overall.\n", capsys
    )
    assert "[goo" in out
    assert "whole: the whole" in " ".join(out.split())
    assert "\nKirklees (Ofsted" in out
    assert "  Overall rating: Good (current)" in out


def test_a_grade_word_that_is_no_claim_says_what_spoke_against_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "School fair\n\nOfsted rates schools outstanding, good, requires improvement or inadequate.\n"
    out = explained(tmp_path, text, capsys)
    assert "[good]" in out
    assert "no judgement" in out
    assert "whole:" not in out


def test_a_reading_says_once_in_words_what_it_reads(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "Praise for Kirklees\n\nOfsted has rated Kirklees good. It was rated good by Ofsted in 2019 as well.\n"
    out = explained(tmp_path, text, capsys)
    assert out.count("\nwhole: The grade is the provider's own") == 1
    assert "\nareas-then-grade:" not in out


def test_every_body_named_says_how_likely_it_was_inspected_and_what_its_cues_mean(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "Praise for Kirklees\n\nOfsted has rated children’s services in Kirklees good, said Ann Dewsbury Jones.\n"
    lines = explained(tmp_path, text, capsys).splitlines()
    (inspected,) = (line for line in lines if line.startswith("Kirklees (inspected: "))
    assert float(inspected.partition("inspected: ")[2].partition(")")[0]) > 0.5
    assert any(line.startswith("Ann Dewsbury Jones (inspected: 0.0") for line in lines)
    first_cue = inspected.partition(": by ")[2].split(", ")[0]
    assert any(line.startswith(f"  {first_cue.partition(':')[0]}: ") for line in lines)


def test_every_time_says_which_day_it_is_and_what_it_was_taken_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (
        "Praise for Kirklees\n\n12 July 2024\n\nOfsted has rated children’s services in Kirklees good. They were rated "
        "inadequate in 2019. Inspectors were in from 10 to 14 June and the report came out yesterday. The fair is on "
        "3 August.\n"
    )
    out = explained(tmp_path, text, capsys)
    rows = {line.split("[")[1].split("]")[0]: line.split("]")[1] for line in out.splitlines() if "[" in line}
    assert "12 Jul 2024 " in rows["12 July 2024"]
    assert "the day of the article" in rows["12 July 2024"]
    assert "when a grade before held" in rows["2019"]
    assert "10 Jun 2024 to 14 Jun 2024" in rows["10 to 14 June"]
    assert "inspected: Kirklees" in rows["10 to 14 June"]
    assert "published: Kirklees" in rows["yesterday"]
    assert "no day of an inspection told of" in rows["3 August"]
    assert "inspected 10 Jun 2024 to 14 Jun 2024, published 11 Jul 2024)" in " ".join(out.split())


def test_every_quotation_says_who_speaks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = (
        "Praise for Kirklees\n\n12 July 2024\n\nOfsted has rated children’s services in Kirklees good.\n\n"
        "“We are proud of our staff,” said Ann Dewsbury-Jones, director of children’s services.\n"
    )
    out = " ".join(explained(tmp_path, text, capsys).split())
    assert "Ann Dewsbury-Jones, director of children's services: “We are proud of our staff,”" in out


def test_a_text_without_grade_words_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "No grade word" in explained(tmp_path, "The bins will be emptied on Tuesday.", capsys)


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["explain", str(tmp_path / "gone.txt")]) == 1
    assert "gone.txt" in capsys.readouterr().err


@pytest.mark.parametrize("columns", [80, 100])
def test_no_line_is_wider_than_the_terminal_and_the_grade_word_is_seen(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    told = "Inspectors who came in the spring of this year to look at it all said so, and so did the county’s own staff"
    text = (
        "Norfolk’s children\n\nOfsted has rated Norfolk County Council’s services for children in care requires "
        f"improvement to be good. {told}; children in care get a good deal, and care leavers are rated outstanding.\n"
    )
    out = explained(tmp_path, text, capsys)
    assert max(map(len, out.splitlines())) <= columns
    assert "[requires improvement" in out
    assert "requires_improvement" not in out
    assert " Requires improvement " in out
    assert "outstanding]" in out
    rows = out.splitlines()
    assert any(row.startswith(" " * 20) and row.strip() for row in rows)


def test_the_words_are_those_that_were_read_where_copying_left_marks_in_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "Praise\u00ad for Kirk\u00adlees\n\nOf\u00adsted has rated children’s services in Kirklees good overall.\n"
    assert "[good]" in explained(tmp_path, text, capsys)
