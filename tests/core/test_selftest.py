"""The self-test passes where everything works and says what does not."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import core.reading
from core.errors import DamagedFileError
from core.reading import read_bytes
from core.selftest import one_page_pdf, run_checks, running, sample_files
from core.selftest.checks import CHECKS

if TYPE_CHECKING:
    import pytest


def test_everything_that_is_bundled_does_its_job() -> None:
    checks = list(run_checks(lambda: "opened at 1200 × 800"))
    assert [check.name for check in checks if not check.passed] == []
    assert checks[-1].name == "window"
    assert checks[-1].detail == "opened at 1200 × 800"
    assert len(checks) == 12


def test_a_check_that_fails_says_why_and_the_others_still_run(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(data: bytes, name: str) -> None:
        raise DamagedFileError(f"{name} could not be read: a library is missing.")

    monkeypatch.setattr(core.reading, "read_bytes", broken)
    quick = tuple((name, check) for name, check in CHECKS if name in ("pdf", "knowledge"))
    monkeypatch.setattr(running, "CHECKS", quick[::-1])
    checks = {check.name: check for check in run_checks()}
    assert not checks["pdf"].passed
    assert "a library is missing" in checks["pdf"].detail
    assert checks["knowledge"].passed
    assert "window" not in checks


def test_the_page_made_for_it_is_a_pdf_with_its_words() -> None:
    document = read_bytes(one_page_pdf("Care leavers: Outstanding"), "made.pdf")
    assert "Care leavers: Outstanding" in document.text
    assert [page.number for page in document.pages] == [1]


def test_there_is_a_sample_of_every_kind_of_file_that_can_be_imported() -> None:
    from core.importing import file_kinds

    endings = {sample.name.rpartition(".")[2] for sample in sample_files()}
    without = [kind.name for kind in file_kinds() if not endings & {suffix.lstrip(".") for suffix in kind.suffixes}]
    assert without == []


def test_a_library_of_every_released_schema_lies_where_the_self_test_looks() -> None:
    from tests.core.library import schemas

    folder = Path(schemas.__file__).parent
    told = dict(CHECKS)["released libraries"]()
    assert told == ", ".join(sorted(file.stem for file in folder.glob("*.jdesk")))
