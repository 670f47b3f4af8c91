"""What one body was given because another was: "Camden had the same five grades", "an identical set of results"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from core.parsing.bodies.body import Body
    from core.parsing.weighing.statements import Statement

ALIKE = "alike"
"""Stands for all grades of another body at once."""
_SEVERAL = 2


def likewise(alike: Sequence[Statement], told: Sequence[Statement]) -> Iterator[Statement]:
    """What words such as "the same five grades" say of a body: all that was told of the body before.

    Args:
        alike: The statements of the words themselves, one a body.
        told: The statements before them.
    """
    bodies = {one.body for one in alike}
    pattern = _pattern(bodies, told)
    for one in alike:
        for other in pattern:
            yield one._replace(areas=other.areas, grade=other.grade)


def _pattern(bodies: Collection[Body | None], told: Sequence[Statement]) -> list[Statement]:
    """The current statements of the last other body with several of them, each area once."""
    of_body: dict[Body | None, dict[tuple[str, ...], Statement]] = {}
    for one in reversed(told):
        if one.body not in bodies and one.timing.current:
            of_body.setdefault(one.body, {}).setdefault(one.areas, one)
    return next((list(areas.values()) for areas in of_body.values() if len(areas) >= _SEVERAL), [])
