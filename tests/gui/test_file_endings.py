"""Names get their endings, and lose nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from gui.file_endings import with_ending, with_other_ending


@pytest.mark.parametrize(
    ("name", "whole"),
    [
        ("Ofsted 14.3.2025", "Ofsted 14.3.2025.jdesk"),
        ("Marches", "Marches.jdesk"),
        ("Marches.jdesk", "Marches.jdesk"),
        ("Marches.JDESK", "Marches.JDESK"),
        (".jdesk", ".jdesk.jdesk"),
        ("Marches.", "Marches..jdesk"),
    ],
)
def test_an_ending_is_added_where_there_is_none(name: str, whole: str) -> None:
    assert with_ending(Path("folder") / name, ".jdesk") == Path("folder") / whole


def test_no_name_gets_no_ending() -> None:
    assert with_ending(Path(), ".csv") == Path()


@pytest.mark.parametrize(
    ("name", "whole"),
    [
        ("Report v1.2.xlsx", "Report v1.2.csv"),
        ("Report v1.2", "Report v1.2.csv"),
        ("Report.CSV", "Report.CSV"),
        ("Report.XLSX", "Report.csv"),
    ],
)
def test_only_a_known_ending_is_taken_off(name: str, whole: str) -> None:
    assert with_other_ending(Path(name), ".csv", (".xlsx", ".csv")) == Path(whole)
