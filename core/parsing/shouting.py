"""Makes names readable that a headline, a lead or a list prints in capitals: "OAK LOKE PRIMARY" is Oak Loke Primary."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

_INITIALS, _ABBREVIATION = 2, 4
"""Letters up to which a word in a person's name, and a name of a body, are in capitals because they are short forms."""


def name_of_person(printed: str, kept: Collection[str]) -> str:
    """A person's name as one would write it: single blanks, straight apostrophes, and no word that shouts.

    Args:
        printed: The name in the text; a lead may shout a part of it.
        kept: Words that are written in capitals.
    """
    words = printed.replace("’", "'").split()
    return " ".join(_quiet(word) if _shouts(word, kept) and len(word) > _INITIALS else word for word in words)


def name_of_body(printed: str, kept: Collection[str], small: Collection[str]) -> str:
    """A body's name as one would write it, quieter only if most of its words shout: "ABC Nursery" stays.

    Words that are always written in capitals shout nowhere: "Elm SCITT" stays, and "ABC SCITT" does.

    Args:
        printed: The name in the text.
        kept: Words that are written in capitals.
        small: Words that are written in small letters inside a name.
    """
    words = printed.replace("’", "'").split()
    loud = [word for word in words if len(word) > 1 and _shouts(word, kept)]
    if len(loud) * 2 <= len(words) or (len(words) == 1 and len(printed) <= _ABBREVIATION):
        return " ".join(words)
    return " ".join(
        word if not _shouts(word, kept) else word.lower() if at and word.lower() in small else _quiet(word)
        for at, word in enumerate(words)
    )


def _shouts(word: str, kept: Collection[str]) -> bool:
    return word.isupper() and word.strip("().,'") not in kept


def _quiet(word: str) -> str:
    """One word with capitals only where parts of it begin: "Ashdown-Moor", "O'Neill", "King's"."""
    head, mark, tail = word.partition("'")
    return (
        "-".join(map(str.capitalize, head.split("-"))) + mark + (tail.capitalize() if len(tail) > 1 else tail.lower())
    )
