"""The sample library is made once for the samples as they are, and anew when they change."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.errors import LibraryError
from core.importing import ready_sample_library, samples

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[Path]:
    """Where libraries were made; the samples are one short article."""
    paths: list[Path] = []
    (tmp_path / "article.txt").write_text("Solihull was judged inadequate.", encoding="utf-8")

    def make(path: Path) -> None:
        path.parent.mkdir(parents=True)
        path.write_bytes(b"a library")
        paths.append(path)

    monkeypatch.setattr(samples, "sample_files", lambda: (tmp_path / "article.txt",))
    monkeypatch.setattr(samples, "make_sample_library", make)
    return paths


def test_it_is_made_once(made: list[Path]) -> None:
    first, second = ready_sample_library(), ready_sample_library()
    assert first == second
    assert first.read_bytes() == b"a library"
    assert len(made) == 1


def test_changed_samples_make_another_and_leave_what_a_user_did_in_the_first(made: list[Path], tmp_path: Path) -> None:
    first = ready_sample_library()
    first.write_bytes(b"with corrections")
    (tmp_path / "article.txt").write_text("Solihull was judged good.", encoding="utf-8")
    second = ready_sample_library()
    assert second != first
    assert second.name == first.name == "Sample.jdesk"
    assert first.read_bytes() == b"with corrections"
    assert len(made) == 2


@pytest.mark.parametrize("what", ["VERSION", "PARSER_VERSION"])
def test_another_program_or_parser_makes_another(made: list[Path], monkeypatch: pytest.MonkeyPatch, what: str) -> None:
    first = ready_sample_library()
    monkeypatch.setattr("core.importing.samples.VERSION" if what == "VERSION" else "core.parsing.PARSER_VERSION", "9.9")
    assert ready_sample_library() != first


def test_where_no_data_can_be_kept_it_is_told_and_what_to_do(
    made: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JUDGEMENT_DESK_HOME", str(tmp_path / "article.txt"))
    with pytest.raises(LibraryError, match="sample library could not be made in") as told:
        ready_sample_library()
    assert "a folder that you may write to" in told.value.advice
    assert made == []
