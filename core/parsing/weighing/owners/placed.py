"""Grades of services told by their place: "while services in Cardiff were rated inadequate".

A list of names in front has a grade of its own, and what is told of the services in another place is not theirs.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.parsing.bodies import NamedBody
from core.parsing.words import any_of

if TYPE_CHECKING:
    from core.parsing.weighing.sentence import SentenceView

_SUBJECT = re.compile(r"(?:^|[,;AB])B?(?P<noun>[SQwD])P(?P<name>[pn])(?:6C|6|C)(?:J(?:P|OC)?)?D?$")
"""In letters (``weighing.letters``), up to the grade."""
_SERVICES = any_of("provision services those arrangements")
_REACH = 12


def place_told(view: SentenceView, at: int) -> NamedBody | None:
    """What is named as the place of the services that a grade is told of; None where the subject is another.

    Args:
        view: The sentence.
        at: Index of the grade.
    """
    start = max(0, at - _REACH)
    found = _SUBJECT.search(view.letters[start:at])
    if found is None or view.norms[start + found.start("noun")] not in _SERVICES:
        return None
    named = view.items[start + found.start("name")].value
    return named if isinstance(named, NamedBody) else None
