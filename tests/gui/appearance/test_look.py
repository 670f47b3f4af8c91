"""What the user chose about the look comes back as it was kept, and nonsense in the file does no harm."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gui.appearance.look import Appearance, Contrast, Look, Motion, keep_look, kept_look
from gui.settings import APPEARANCE, MOTION, TEXT_PERCENT, Settings

if TYPE_CHECKING:
    from pathlib import Path


def test_a_look_survives_the_file(tmp_path: Path) -> None:
    look = Look(Appearance.DARK, Contrast.HIGH, "traffic_light", 150, Motion.REDUCED)
    kept = Settings(tmp_path / "s.ini")
    keep_look(kept, look)
    kept.sync()
    assert kept_look(Settings(tmp_path / "s.ini")) == look


def test_without_a_choice_all_is_as_the_system_has_it(tmp_path: Path) -> None:
    assert kept_look(Settings(tmp_path / "s.ini")) == Look()


@pytest.mark.parametrize(("percent", "taken"), [(5, 80), (80, 80), (200, 200), (900, 200)])
def test_a_text_size_that_nobody_could_read_is_not_taken(tmp_path: Path, percent: int, taken: int) -> None:
    kept = Settings(tmp_path / "s.ini")
    kept.put(TEXT_PERCENT, percent)
    assert kept_look(kept).text_percent == taken


def test_words_that_are_no_choice_are_as_the_system_has_it(tmp_path: Path) -> None:
    kept = Settings(tmp_path / "s.ini")
    kept.put(APPEARANCE, "mauve")
    kept.put(MOTION, "wild")
    assert kept_look(kept) == Look()
