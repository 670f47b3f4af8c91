"""What is known of a body that an article names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from core.parsing.bodies.body import Body


class BodyMention(NamedTuple):
    """One place that names a body.

    Attributes:
        start: Offset of its first code point.
        end: Offset behind its last.
        sure: Whether the words can hardly mean anything else ("Norfolk County Council", not "Norfolk").
    """

    start: int
    end: int
    sure: bool


@dataclass(frozen=True, slots=True)
class NamedBody:
    """A body with everything that names it.

    Attributes:
        body: The body.
        mentions: Where it is named, in the order of the text; at least one.
        weight: How likely it is a provider whose inspection the article tells of, 0 to 1.
        cues: Ids of the cues that the weight was added up from.
    """

    body: Body
    mentions: tuple[BodyMention, ...]
    weight: float
    cues: tuple[str, ...] = ()
