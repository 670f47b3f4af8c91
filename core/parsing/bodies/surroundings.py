"""What the cues of a body look at beside its names: words for grades, other bodies, the topic of the article."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.parsing.bodies.sentence_words import SentenceWords

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.model import ProviderType
    from core.parsing.bodies.groups import Group
    from core.parsing.bodies.names import BodyNames
    from core.parsing.layout import Block


_SHORTLY = 250
_JOINTS = (", and ", " and ", ", ")
"""What stands between the names of a list."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """One article as the cues of its bodies look at it.

    Attributes:
        lower: Its text in small letters with straight apostrophes; offsets are those of the text.
        names: The compiled names.
        descriptions: What a provider is called beside its name, as far as the article has the words.
        topic: The kind of body that it is chiefly about, if its words tell.
        grades: Where words for grades begin, in order.
        starts: Where bodies other than persons are named, in order.
        ends: Behind which offsets institutions, no councils, are named.
        names_behind: Where the names begin of bodies that are no persons, by where they end.
        most: How often the body named most is named.
        first: Where the first body stands whose name tells that it can be inspected.
        fitting: How many bodies are of the kind that the article is about.
        councils: How many bodies are councils.
        words: The words of its sentences.
    """

    lower: str
    names: BodyNames
    descriptions: tuple[tuple[str, ProviderType], ...]
    topic: ProviderType | None
    grades: Sequence[int]
    starts: Sequence[int]
    ends: frozenset[int]
    names_behind: Mapping[int, int]
    most: int
    first: int
    fitting: int
    councils: int
    words: SentenceWords

    def is_named_between(self, left: int, right: int) -> bool:
        """Whether a body is named from one place on and before another."""
        at = bisect_left(self.starts, left)
        return at < len(self.starts) and self.starts[at] < right

    def announced(self, start: int, block: Block) -> str:
        """The kind that the nearest noun for providers before a place in its block means; empty for none."""
        found = self.names.kind_nouns.before(self.lower, max(block.start, start - _SHORTLY), start)
        return str(found[0]) if found else ""

    def list_begins(self, start: int) -> int:
        """Where the list of names begins in which a name stands: at the first of "Leeds, York and Hull"."""
        while True:
            joint = next((one for one in _JOINTS if self.lower.endswith(one, 0, start)), "")
            before = self.names_behind.get(start - len(joint)) if joint else None
            if before is None:
                return start
            start = before

    def sentence(self, start: int, end: int, block: Block) -> tuple[int, int]:
        """Where the sentence round a name begins and ends, roughly: full stops of abbreviations count as well."""
        left = max(self.lower.rfind(". ", block.start, start), self.lower.rfind("\n", block.start, start), block.start)
        right = self.lower.find(". ", end, block.end)
        return left, block.end if right < 0 else right


def surroundings(text: str, groups: Sequence[Group], names: BodyNames, topic: ProviderType | None) -> Surroundings:
    """Look an article over."""
    lower = text.lower().replace("’", "'")
    if len(lower) != len(text):
        lower = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text).replace("’", "'")
    bodies = [group for group in groups if not group.is_person]
    return Surroundings(
        lower=lower,
        names=names,
        descriptions=tuple(pair for pair in names.descriptions if pair[0] in lower),
        topic=topic,
        grades=_places(lower, names.grade_stems),
        starts=sorted([one.name.start for group in bodies for one in group.placed]),
        ends=frozenset(one.name.end for group in bodies if group.kind and not group.council for one in group.placed),
        names_behind={one.name.end: one.name.start for group in bodies for one in group.placed},
        most=max((len(group.placed) for group in bodies), default=0),
        first=min((group.placed[0].name.start for group in groups if group.kind), default=-1),
        fitting=sum(group.kind is topic for group in groups if group.kind),
        councils=sum(group.council is not None for group in groups),
        words=SentenceWords(text, [(one.name.start, one.name.end) for group in groups for one in group.placed]),
    )


def _places(lower: str, stems: Sequence[str]) -> list[int]:
    found: list[int] = []
    for stem in stems:
        at = lower.find(stem)
        while at >= 0:
            found.append(at)
            at = lower.find(stem, at + 1)
    return sorted(found)
