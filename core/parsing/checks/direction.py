"""Whether a provider that is said to have gone up or down has done so, by its grades now and before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from core.model import Check, CheckOutcome
from core.parsing.checks.told import WHOLE, overall_of, quoted
from core.parsing.compiled import compiled_once
from core.parsing.lexicon import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from core.knowledge.wording import Wording
    from core.parsing.checks.told import Told
    from core.parsing.items import Item, Line
    from core.parsing.weighing.statements import Statement

_CHECK = "direction_vs_earlier"
_REACH = 8
"""Items between a word of movement and the grade it moves from or to."""
_TIE_REACH = 3
"""Items between "from" or "to" and its grade: "to an overall rating of good" ties nothing."""
_BEFORE = 4
"""Items before a word of movement in which a denial or a wish undoes it."""
_UP, _DOWN = "up", "down"


class _Pair(NamedTuple):
    """Two grades and where the words that tell them end."""

    earlier: str
    current: str
    end: int


class _Movement(NamedTuple):
    """A movement between two grades as one sentence tells it."""

    way: str
    earlier: str
    current: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of the language that this check goes by.

    Attributes:
        ways: Which way a word of movement goes.
        undoing: Words that make a movement one that was not, or not yet.
        lately: Words that bring a movement up to the inspection told of ("has improved").
    """

    ways: Mapping[str, str]
    undoing: frozenset[str]
    lately: frozenset[str]


@compiled_once
def _words(wording: Wording) -> _Words:
    ways = {word: way for way, words in wording.mapping("directions.words").items() for word in words}
    lately = frozenset(wording.phrases("directions.lately"))
    return _Words(ways, frozenset(wording.phrases("directions.undoing")), lately)


def direction_vs_earlier(told: Told) -> Iterator[Check]:
    """As in "improved from good to requires improvement"; what several sentences tell alike is checked once."""
    words = _words(told.scene.tools.knowledge.wording)
    seen: set[tuple[str, str, str]] = set()
    by_line: dict[int, list[Statement]] = {}
    for one in told.statements:
        if one.areas[0] in WHOLE:
            by_line.setdefault(one.line, []).append(one)
    for line in told.scene.lines:
        whole = by_line.get(line.number)
        movement = _movement(told, line, words, whole) if whole else None
        if movement is None or (key := (movement.way, movement.earlier, movement.current)) in seen:
            continue
        seen.add(key)
        yield _check(told, movement)


def _movement(told: Told, line: Line, words: _Words, whole: Sequence[Statement]) -> _Movement | None:
    """The first movement of a sentence whose two grades are known; a sentence of ups and downs is left alone."""
    if len({words.ways[norm] for norm in line.norms if norm in words.ways}) != 1:
        return None
    for at, norm in enumerate(line.norms):
        before = line.norms[max(0, at - _BEFORE) : at]
        if norm not in words.ways or not words.undoing.isdisjoint(before):
            continue
        lately = any(_is_current(one) for one in whole) or not words.lately.isdisjoint(before)
        pair = _grades(told, line.items, at, whole) if lately else None
        if pair is not None:
            return _Movement(words.ways[norm], pair.earlier, pair.current, line.items[at].start, pair.end)
    return None


def _grades(told: Told, items: Sequence[Item], at: int, whole: Sequence[Statement]) -> _Pair | None:
    """The earlier and the current grade that a word of movement stands between; one that is left out is looked up.

    None where a grade behind it is tied to nothing, is that of an area, or ends a movement of long ago.
    """
    found: dict[str, str] = {}
    end = items[at].end
    for index in range(at + 1, min(len(items), at + 1 + _REACH)):
        item = items[index]
        if item.kind is not Kind.GRADE:
            continue
        tie = _tie(items, at, index)
        statement = next((one for one in whole if one.start <= item.start < one.end), None)
        if tie is None or tie in found:
            break
        grade = told.grade_of(statement.grade) if statement is not None else None
        if statement is None or grade is None or _is_current(statement) != (tie == "to"):
            return None
        found[tie] = grade
        end = item.end
    now = overall_of(told.inspection.current)
    if not found or ("to" in found and found["to"] not in now):
        return None
    earlier = found.get("from") or _sole(overall_of(told.inspection.earlier))
    current = found.get("to") or _sole(now)
    return _Pair(earlier, current, end) if earlier and current else None


def _is_current(statement: Statement) -> bool:
    return statement.timing.current and not statement.timing.earlier


def _tie(items: Sequence[Item], at: int, index: int) -> str | None:
    """Whether a grade stands behind "from" or behind "to"."""
    near = range(index - 1, max(at, index - 1 - _TIE_REACH), -1)
    return next((items[place].norm for place in near if items[place].norm in ("from", "to")), None)


def _sole(grades: set[str]) -> str | None:
    return next(iter(grades)) if len(grades) == 1 else None


def _check(told: Told, movement: _Movement) -> Check:
    evidence = told.scene.evidence(movement.start, movement.end)
    before, now = told.label(movement.earlier), told.label(movement.current)
    grades = f"{quoted(evidence.text)}: {before} before, {now} now."
    ranks = told.rank_pair(movement.earlier, movement.current)
    if ranks is None:
        message = f"{grades} No scale has both grades. Cannot tell."
        return Check(_CHECK, CheckOutcome.CANNOT_TELL, message, evidence)
    way = _UP if ranks[1] < ranks[0] else _DOWN if ranks[1] > ranks[0] else None
    if way == movement.way:
        return Check(_CHECK, CheckOutcome.AGREES, f"{grades} Agrees.", evidence)
    is_now = {_UP: "That is higher, not lower.", _DOWN: "That is lower, not higher.", None: "That is the same grade."}
    return Check(_CHECK, CheckOutcome.DIFFERS, f"{grades} {is_now[way]} Differs.", evidence)
