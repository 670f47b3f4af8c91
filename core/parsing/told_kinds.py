"""Says of what kind a body is by the nouns in the sentences round its name.

A name that does not tell its kind is often one of several that a noun announced ("The council runs five homes. Ash Rise
is good."), or the next sentence says what it is ("It bought Fernhill. The care home was good."). What stands in the
name's own sentence is looked at where bodies are found (``bodies.naming``); here the sentences before and behind are.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.model import ProviderType
from core.parsing.compiled import compiled_once
from core.parsing.words import as_listed, either_as_printed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.knowledge import Knowledge
    from core.parsing.bodies import NamedBody
    from core.parsing.scene import Scene

_BEFORE, _BEHIND = 350, 160
"""How far before and behind a name the noun is looked for."""
_BLOCKS = 2
"""Blocks that are looked at: the name's own and the heading or paragraph that announces it."""
_MENTIONS = 3
_NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class KindNouns:
    """The nouns that tell kinds, compiled once for a knowledge.

    Attributes:
        kinds: The kinds that each can mean, by the noun; none for words that only look like one ("at home").
        nouns: Finds any of them.
        opening: Finds one that opens a sentence behind its article.
    """

    kinds: Mapping[str, tuple[ProviderType, ...]]
    nouns: re.Pattern[str]
    opening: re.Pattern[str]

    def round_body(self, scene: Scene, named: NamedBody) -> tuple[ProviderType, ...]:
        """The kinds that a body can be of by the sentences behind its first mentions, else by those before the first.

        Returns:
            The kinds, the likeliest first; none where nothing tells.
        """
        for mention in named.mentions[:_MENTIONS]:
            behind = self.opening.search(scene.lower, mention.end, mention.end + _BEHIND)
            if behind is not None and not self._is_named_between(scene, named, mention.end, behind.start()):
                return self._of(behind)
        first = named.mentions[0].start
        at = max(0, bisect_right(scene.blocks, first, key=lambda block: block.start) - _BLOCKS)
        start = max(first - _BEFORE, scene.blocks[at].start)
        return self.before(scene.lower, start, first)

    def before(self, lower: str, start: int, end: int) -> tuple[ProviderType, ...]:
        """The kinds that the last noun of a stretch means; none without one.

        Args:
            lower: The text in small letters.
            start: Where the stretch begins.
            end: Where it ends.
        """
        found = [kinds for match in self.nouns.finditer(lower, start, end) if (kinds := self._of(match))]
        return found[-1] if found else ()

    def _of(self, match: re.Match[str]) -> tuple[ProviderType, ...]:
        return self.kinds[as_listed(match.group("noun"))]

    def _is_named_between(self, scene: Scene, named: NamedBody, start: int, end: int) -> bool:
        others = (other for other in scene.bodies if other is not named)
        return any(start <= mention.start < end for other in others for mention in other.mentions)


@compiled_once
def kind_nouns(knowledge: Knowledge) -> KindNouns:
    """The compiled nouns of a knowledge; made on first use and kept."""
    kinds = {
        noun: () if types == _NOTHING else tuple(map(ProviderType, types.split()))
        for types, nouns in knowledge.wording.mapping("providers.nouns_near").items()
        for noun in nouns
    }
    any_noun = either_as_printed(kinds)
    return KindNouns(
        kinds,
        re.compile(rf"\b(?P<noun>{any_noun})\b"),
        re.compile(rf"[.!?]['\"’”]?\s+(?:the|that|this) (?P<noun>{any_noun})\b"),
    )
