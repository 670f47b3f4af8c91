"""What a terminal shows: cut to fit, never wider than told, colours only where they are wanted."""

from __future__ import annotations

import io

import pytest
from hypothesis import given, strategies as st

from core.cli.terminal import fitted, painted, plain, room, wants_colour, width


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@given(st.text(max_size=30), st.integers(0, 20))
def test_a_fitted_text_takes_exactly_its_room_and_stays_on_one_line(text: str, columns: int) -> None:
    shown = fitted(text, columns)
    assert width(shown) == columns
    assert len(shown.splitlines()) <= 1
    assert "\x1b" not in shown


@pytest.mark.parametrize(
    ("text", "columns", "shown"),
    [
        ("Good", 6, "Good  "),
        ("Requires improvement", 10, "Requires …"),
        ("東京都", 4, "東… "),
        ("cafe\u0301", 4, "cafe\u0301"),
        ("two\nlines", 9, "two lines"),
    ],
)
def test_texts_are_cut_and_filled_by_what_they_take_on_screen(text: str, columns: int, shown: str) -> None:
    assert fitted(text, columns) == shown


def test_a_control_sequence_in_a_text_never_reaches_the_terminal() -> None:
    assert "\x1b" not in fitted("\x1b]0;owned\x07\x1b[31mred", 40)


def test_painting_names_both_colours_and_resets_them() -> None:
    assert painted("Good", "#dff5ee", "#0d3b35") == "\x1b[48;2;223;245;238m\x1b[38;2;13;59;53mGood\x1b[0m"


def test_colours_follow_the_user_then_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    assert wants_colour("always", io.StringIO())
    assert not wants_colour("never", Terminal())
    assert wants_colour("auto", Terminal())
    assert not wants_colour("auto", io.StringIO())
    monkeypatch.setenv("NO_COLOR", "1")
    assert not wants_colour("auto", Terminal())
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("TERM", "dumb")
    assert not wants_colour("auto", Terminal())


def test_the_width_is_the_terminals_or_a_fixed_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    assert room(io.StringIO()) == 120
    monkeypatch.setenv("COLUMNS", "77")
    assert room(Terminal()) == 77


def test_plain_text_leaves_nothing_for_a_terminal_to_obey() -> None:
    assert plain("Tŷ Gwyn – 5\u00a0of 6 👍") == "Tŷ Gwyn – 5 of 6 👍"
    assert plain("a\x1b[31m\r\nb\u202etxt") == "a\ufffd[31m\ufffd\ufffdb\ufffdtxt"
