"""People who work at a body and are none: "Joan Elm, the manager of Oakleigh House", "Joan Elm, a headteacher at".

A childminder is called by her name and inspected. Whoever is told of as somebody's head or manager is not.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.parsing.bodies.inner_names import is_full_name
from core.parsing.words import any_of

if TYPE_CHECKING:
    from core.parsing.bodies.groups import Group
    from core.parsing.bodies.names import BodyNames

_TOLD = re.compile(r",\s(?:the|a|an|its|our|their|who (?:is|was)(?: the| a| an)?)\s((?:[a-z’'-]+\s){0,2}?)([a-z]+)\b")
_STAFF = any_of(
    "headteacher head headmaster headmistress principal manager teacher governor chair chairman chairwoman director "
    "councillor inspector spokesman spokeswoman spokesperson parent mother father leader executive officer deputy mp"
)
_MINDS = any_of("childminder childminding childcare registered")


def is_of_staff(text: str, group: Group, names: BodyNames) -> bool:
    """Whether a name is that of a person whom the text tells of as one who works at a body.

    Args:
        text: The article.
        group: The names of the body.
        names: The compiled names.
    """
    if not is_full_name(group, names):
        return False
    for one in group.placed:
        told = _TOLD.match(text, one.name.end)
        if told is not None and told[2] in _STAFF and _MINDS.isdisjoint(told[1].split()):
            return True
    return False
