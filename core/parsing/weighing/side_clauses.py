"""Finds what a sentence only says by the way: "the council, which was inadequate in 2019, has been rated good".

A year, an area or a name in such a clause belongs to what the clause says, seldom to what the sentence says.
"""

from __future__ import annotations

from core.parsing.weighing.letters import (
    ADVERSATIVE,
    AREA,
    AUXILIARIES,
    DENIAL,
    EVERYTHING,
    FINITE_VERBS,
    GRADE,
    INSPECTORATE,
    JOINER,
    JUDGING_VERBS,
    LOOKING_BACK,
    NAMES,
    NUMBER,
    OTHER_WORD,
    POINTER,
    PREPOSITION,
    PRESENT,
    PROVIDER_NOUN,
    RATING_NOUN,
    RELATIVE,
    REPEATING,
    TIME,
)

_NOUNS = NAMES | frozenset(
    {AREA, POINTER, TIME, PROVIDER_NOUN, OTHER_WORD, RATING_NOUN, GRADE, EVERYTHING, INSPECTORATE, NUMBER, ")"}
)
"""Letters of what a relative word can speak of; behind a verb of telling "that" only opens what is told."""
_CHAIN = FINITE_VERBS | {DENIAL, PRESENT, REPEATING, LOOKING_BACK}
"""What stands within one verb: "has now been rated", "was not"."""
_ENDS = frozenset(";.–?!|")
_ENDS_WITHOUT_COMMA = _ENDS | {",", ADVERSATIVE}
"""What ends a clause that is not set off."""
_NO_VERB_BEHIND = frozenset({JOINER, PREPOSITION})
"""Behind these, what looks like the verb of a sentence is none: "the home that was rated and praised"."""
_SET_OFF = frozenset(",(")
_AFTER_COMMA = 4


def side_clauses(letters: str) -> tuple[int, ...]:
    """Number of the side clause that each item stands in, from 1; 0 for the sentence itself.

    Args:
        letters: The sentence, a letter an item.
    """
    found = [0] * len(letters)
    number, at = 0, 0
    while (start := letters.find(RELATIVE, at)) > 0:
        end = _end(letters, start)
        at = max(end, start + 1)
        if end:
            number += 1
            found[start:end] = [number] * (end - start)
    return tuple(found)


def _end(letters: str, start: int) -> int:
    """Index behind the clause that a relative word opens; 0 where it opens none."""
    before = letters[start - 1]
    if before in _SET_OFF:
        return _end_of_set_off(letters, start, before)
    if before not in _NOUNS:
        return 0
    return _end_before_second_verb(letters, start)


def _end_of_set_off(letters: str, start: int, opened_by: str) -> int:
    """Behind a comma the clause goes on to a comma with a verb behind it, else to the first comma or the end."""
    if opened_by == "(":
        closing = letters.find(")", start)
        return closing if closing > 0 else len(letters)
    commas: list[int] = []
    for index in range(start + 1, len(letters)):
        letter = letters[index]
        if letter in _ENDS:
            return commas[0] if commas else index
        if letter == ",":
            if any(after in FINITE_VERBS for after in letters[index + 1 : index + 1 + _AFTER_COMMA]):
                return index
            commas.append(index)
    return len(letters)


def _end_before_second_verb(letters: str, start: int) -> int:
    """Without a comma the clause has one verb; the next is the sentence's own, and without one it goes to the end."""
    index = start + 1
    # Only where its own verb follows at once is it sure that the word is a relative one.
    if letters[index : index + 1] not in FINITE_VERBS:
        return 0
    while letters[index : index + 1] and letters[index] in _CHAIN:
        index += 1
    for following in range(index, len(letters)):
        letter = letters[following]
        if letter in _ENDS_WITHOUT_COMMA:
            return following
        if letter in AUXILIARIES or (letter in JUDGING_VERBS and letters[following - 1] not in _NO_VERB_BEHIND):
            return following
    return len(letters)


def beside(sides: tuple[int, ...], of: int, at: int) -> str:
    """How a thing stands to a word: both in the sentence itself (empty), together, or one of them by the way.

    Args:
        sides: What ``side_clauses`` found.
        of: Index of the thing.
        at: Index of the word.
    """
    if sides[of] == sides[at]:
        return "together" if sides[of] else ""
    if not sides[at]:
        return "by-the-way"
    return "apart" if sides[of] else "main"
