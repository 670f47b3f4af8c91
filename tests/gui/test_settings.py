"""Settings come back in the type of their default, whatever the file holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings, strategies
from PySide6.QtCore import QByteArray

from gui.settings import LAST_LIBRARY, MOST_RECENT_LIBRARIES, RECENT_LIBRARIES, Option, Settings

if TYPE_CHECKING:
    from pathlib import Path

FLAG = Option("test/flag", True)
NUMBER = Option("test/number", 7)
WORDS = Option("test/words", "as it was")
LIST: Option[list[str]] = Option("test/list", [])


def again(kept: Settings, path: Path) -> Settings:
    kept.sync()
    return Settings(path)


@pytest.mark.parametrize("value", [True, False])
def test_a_flag_survives_the_file(tmp_path: Path, value: bool) -> None:
    kept = Settings(tmp_path / "s.ini")
    kept.put(FLAG, value)
    assert again(kept, tmp_path / "s.ini").get(FLAG) is value


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(
    words=strategies.text(strategies.characters(blacklist_categories=["Cs", "Cc"])), number=strategies.integers(-9, 9)
)
def test_words_and_numbers_survive_the_file(tmp_path: Path, words: str, number: int) -> None:
    path = tmp_path / "s.ini"
    kept = Settings(path)
    kept.put(WORDS, words)
    kept.put(NUMBER, number)
    read = again(kept, path)
    assert (read.get(WORDS), read.get(NUMBER)) == (words, number)


@pytest.mark.parametrize("names", [[], ["one"], ["one", "two, with a comma"]])
def test_a_list_survives_the_file(tmp_path: Path, names: list[str]) -> None:
    path = tmp_path / "s.ini"
    kept = Settings(path)
    kept.put(LIST, names)
    assert again(kept, path).get(LIST) == names


def test_nonsense_in_the_file_gives_the_default(tmp_path: Path) -> None:
    path = tmp_path / "s.ini"
    path.write_text("[test]\nnumber=many\n", encoding="utf-8")
    assert Settings(path).get(NUMBER) == 7


def test_a_state_that_was_never_kept_is_empty(tmp_path: Path) -> None:
    assert Settings(tmp_path / "s.ini").state("window").isEmpty()


def test_a_state_survives_the_file(tmp_path: Path) -> None:
    path = tmp_path / "s.ini"
    kept = Settings(path)
    kept.put_state("window", QByteArray(b"\x00\x01geometry"))
    assert again(kept, path).state("window") == QByteArray(b"\x00\x01geometry")


def test_recent_libraries_are_few_newest_first_and_once_each(tmp_path: Path) -> None:
    kept = Settings(tmp_path / "s.ini")
    paths = [tmp_path / f"{number}.jdesk" for number in range(MOST_RECENT_LIBRARIES + 3)]
    for path in (*paths, paths[5]):
        kept.remember_library(path)
    recent = kept.get(RECENT_LIBRARIES)
    assert recent[0] == str(paths[5]) == kept.get(LAST_LIBRARY)
    assert len(recent) == len(set(recent)) == MOST_RECENT_LIBRARIES
