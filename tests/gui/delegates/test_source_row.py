from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings, strategies as st
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from gui.delegates.source_row import wrapped

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication as App

WORDS = "“Families told of workers who listen 🏫, and of long roads between the villages of the vale”"


@pytest.mark.usefixtures("qapp")
def test_words_are_wrapped_and_what_finds_no_room_is_cut_at_the_end() -> None:
    font = QApplication.font()
    whole = wrapped(WORDS, font, 200, 50)
    assert "".join(whole) == WORDS
    assert all(QFontMetrics(font).horizontalAdvance(line.rstrip()) <= 200 for line in whole)
    cut = wrapped(WORDS, font, 200, 2)
    assert len(cut) == 2
    assert cut[-1].endswith("…")
    assert wrapped("Short", font, 200, 2) == ["Short"]


@given(text=st.text(alphabet="ab 🏫é-", max_size=80), width=st.integers(20, 300))
@settings(max_examples=60, deadline=None)
def test_no_letter_is_lost_at_a_break(qapp: App, text: str, width: int) -> None:
    assert "".join(wrapped(text, qapp.font(), width, 1000)) == text
