"""What is needed for a moment is gone afterwards, and where there is no room for it that is told."""

from __future__ import annotations

import tempfile
from typing import TYPE_CHECKING

import pytest

from core.errors import NoTemporaryFilesError
from core.temporary_folder import temporary_folder

if TYPE_CHECKING:
    from pathlib import Path


def test_it_goes_with_all_that_is_in_it() -> None:
    with temporary_folder() as folder:
        (folder / "draft").write_text("for a moment")
    assert not folder.exists()


def test_without_a_place_for_it_the_user_is_told_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    with pytest.raises(NoTemporaryFilesError, match="could not be written") as told, temporary_folder():
        pass
    assert "TEMP" in told.value.advice
