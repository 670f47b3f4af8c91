"""Sentences made of moulds: ``{a|b}`` is one of the choices, ``<name>`` one of a list of words."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path
    from random import Random

_SLOT = re.compile(r"<([A-Za-z_]+)>")
_CHOICE = re.compile(r"\{([^{}]*)\}")


def read_moulds(path: Path) -> dict[str, Any]:
    """The tables of a file of moulds."""
    return tomllib.loads(path.read_text(encoding="utf-8"))


def fill(mould: str, lists: Mapping[str, Sequence[str]], chance: Random) -> str:
    """A sentence: a choice taken and a word put in wherever the mould has room for one.

    A capital letter in the name of a slot gives the word a capital; so does the beginning of the sentence.

    Raises:
        KeyError: There is no list for a slot.
    """
    sentence = mould
    while (slot := _SLOT.search(sentence)) or (slot := _CHOICE.search(sentence)):
        sentence = f"{sentence[: slot.start()]}{_filled(slot, lists, chance)}{sentence[slot.end() :]}"
    return _with_capital(sentence)


def slots_of(mould: str) -> frozenset[str]:
    """The lists that a mould may take words from."""
    return frozenset(name.lower() for name in _SLOT.findall(mould))


def _filled(slot: re.Match[str], lists: Mapping[str, Sequence[str]], chance: Random) -> str:
    if slot[0].startswith("{"):
        choices: list[str] = slot[1].split("|")
        return chance.choice(choices)
    words: str = chance.choice(lists[slot[1].lower()])
    return _with_capital(words) if slot[1][0].isupper() else words


def _with_capital(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}"
