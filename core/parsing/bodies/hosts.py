"""Institutions that are named only as the place where somebody else is: "the centre, based at Ferndale School"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.parsing.bodies.groups import Group
    from core.parsing.bodies.names import BodyNames

_REACH = 60


def is_only_host(text: str, group: Group, names: BodyNames) -> bool:
    """Whether an institution is met only as the place where another is, whose grade is then none of its own.

    What pupils or patients are "based at" is told of for itself.

    Args:
        text: The article.
        group: The names of a body.
        names: The compiled names.
    """
    if group.kind is None or group.council is not None:
        return False
    starts = [one.name.start for one in group.placed]
    told = [names.hosting.search(text, max(0, start - _REACH), start) for start in starts]
    return all(found is not None and (found["who"] or "").lower() not in names.departments for found in told)
