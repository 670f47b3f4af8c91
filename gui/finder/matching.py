"""How well a few typed letters match a name, and which letters of it they are. Pure: knows no window."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_IN_A_ROW = 6
_AT_A_WORD = 9
_AT_THE_START = 4
_SKIPPED = 1
_LONGEST_GAP_COUNTED = 12


@dataclass(frozen=True, slots=True)
class Match:
    """A name that has the letters, in their order.

    Attributes:
        score: Higher is better; comparable only for one typed text.
        places: Positions of the letters in the name.
    """

    score: int
    places: tuple[int, ...]


def match(typed: str, name: str) -> Match | None:
    """Find typed letters in a name.

    Words may be typed in any order, parted by spaces; each word's letters stand in the name in their order, with
    others between them. Letters in a row, and letters that begin a word, count for more. Case and accents do not.

    Args:
        typed: What the user typed; empty matches everything.
        name: What it is held against.

    Returns:
        None when a letter is not there.
    """
    plain = _plain(name)
    score, places = 0, set[int]()
    for word in typed.split():
        found = _word(_plain(word), plain)
        if found is None:
            return None
        score += found.score
        places.update(found.places)
    # Of two names that match alike the shorter one was meant.
    return Match(score * 100 - len(name), tuple(sorted(places)))


def _word(word: str, name: str) -> Match | None:
    """The best way to find the letters of one word: by each place where its first letter stands."""
    starts = (place for place, letter in enumerate(name) if letter == word[0])
    ways = (_from(word, name, start) for start in starts)
    return max((way for way in ways if way is not None), key=lambda way: way.score, default=None)


def _from(word: str, name: str, start: int) -> Match | None:
    """Letters from a place on: in a row as long as they are, then at the next word's beginning, then anywhere."""
    places = [start]
    for number, letter in enumerate(word[1:], start=1):
        after = places[-1] + 1
        if name[after : after + 1] == letter:
            places.append(after)
            continue
        later = [place for place in range(after, len(name)) if name[place] == letter]
        if not later:
            return None
        beginning = next((place for place in later if _begins_word(name, place)), later[0])
        # A word that begins further on is no good if the letters after it are behind us by then.
        places.append(beginning if _follow(word[number + 1 :], name, beginning + 1) else later[0])
    return Match(_score(places, name), tuple(places))


def _follow(letters: str, name: str, start: int) -> bool:
    """Whether letters stand in a name in their order, from a place on."""
    rest = iter(name[start:])
    return all(letter in rest for letter in letters)


def _score(places: list[int], name: str) -> int:
    score = _AT_THE_START if places[0] == 0 else 0
    for before, place in zip([None, *places[:-1]], places, strict=True):
        if _begins_word(name, place):
            score += _AT_A_WORD
        if before is not None and place == before + 1:
            score += _IN_A_ROW
        elif before is not None:
            score -= _SKIPPED * min(place - before, _LONGEST_GAP_COUNTED)
    return score


def _begins_word(name: str, place: int) -> bool:
    return name[place].isalnum() and (place == 0 or not name[place - 1].isalnum())


@lru_cache(maxsize=4096)
def _plain(text: str) -> str:
    """Small letters without accents, one for each of the text, so that positions stay."""
    return "".join(_plain_letter(letter) for letter in text)


def _plain_letter(letter: str) -> str:
    plain = unicodedata.normalize("NFKD", letter)[:1].lower()[:1]
    return "'" if letter in "’‘" else plain or letter
