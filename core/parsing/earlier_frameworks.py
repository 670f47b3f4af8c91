"""Chooses one framework for all that a text tells of an earlier inspection.

"Leadership" is an area of every framework; beside "adoption" it is that of the only one that has both. So the areas of
one earlier year are looked at together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.area_ids import EVERY_AREA, OVERALL, REST_OF_AREAS
from core.parsing.frameworks import SINGLE_FRAMEWORK_REPORTED, days_outside
from core.parsing.grade_scales import STANDARDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.knowledge.framework import Framework
    from core.parsing.judging import Judging
    from core.parsing.lexicon import GradeWord
    from core.parsing.weighing.statements import Statement

_NOT_NAMED = (OVERALL, EVERY_AREA, REST_OF_AREAS)
_FEWEST = 2
_FARTHEST = 800
"""Days outside a framework's time at which areas say nothing for it any more: reports come late, years are told
loosely."""


def of_their_frameworks(
    statements: Sequence[Statement], judgings: Iterable[Judging], framework: Framework | None
) -> list[Statement]:
    """Statements with the areas of earlier inspections narrowed to those of one framework each.

    Args:
        statements: What a text says of one provider.
        judgings: The frameworks that are open to it.
        framework: That of the inspection told of, which is meant where no day is told and its areas fit.
    """
    together: dict[int | None, list[Statement]] = {}
    for one in statements:
        if one.timing.earlier and not one.timing.current and one.areas[0] not in _NOT_NAMED:
            together.setdefault(one.timing.date.year if one.timing.date else None, []).append(one)
    chosen: dict[int, Framework] = {}
    judgings = tuple(judgings)
    for group in together.values():
        theirs = _framework_of(group, judgings, framework)
        chosen |= {id(one): theirs for one in group if theirs}
    return [_narrowed(one, chosen.get(id(one))) for one in statements]


def _framework_of(
    group: Sequence[Statement], judgings: Sequence[Judging], framework: Framework | None
) -> Framework | None:
    """The framework nearest in time that has all areas of a group; None where one or none is too little to tell."""
    named = {one.areas for one in group}
    day = max((one.timing.date for one in group if one.timing.date), default=None)
    if len(named) < _FEWEST or (day is not None and day < SINGLE_FRAMEWORK_REPORTED):
        return None
    best: tuple[int, Framework] | None = None
    for judging in judgings:
        away = days_outside(judging.framework, day)
        if day is None and judging.framework is framework:
            away = -1
        if _holds_apart(judging, group) and away <= _FARTHEST and (best is None or away < best[0]):
            best = away, judging.framework
    return best[1] if best else None


def _holds_apart(judging: Judging, group: Sequence[Statement]) -> bool:
    """Whether a framework has all areas of a group, as areas of their own where they were graded apart, and grades.

    No report card says that behaviour is "good".
    """
    if any(_is_strange(one.grade, judging) for one in group):
        return False
    grades: dict[str, set[str]] = {}
    for one in group:
        own = next((area for area in one.areas if area in judging.areas), None)
        if own is None:
            return False
        grades.setdefault(own, set()).add(one.grade.grade)
    return all(len(given) == 1 for given in grades.values())


def _is_strange(word: GradeWord, judging: Judging) -> bool:
    """Whether a word is one for a grade that a framework never gives."""
    is_known = word.grade in judging.grades or word.grade in judging.called
    return not (is_known or word.is_relative or word.grade in STANDARDS)


def _narrowed(statement: Statement, framework: Framework | None) -> Statement:
    if framework is None:
        return statement
    own = next((area for area in statement.areas if framework.area(area)), None)
    return statement._replace(areas=(own,)) if own else statement
