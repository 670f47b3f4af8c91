"""Lists the people that an article names outside quotation marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.layout import BlockKind
from core.parsing.people.name_words import name_words
from core.parsing.people.names import name_runs
from core.parsing.people.person import people_in
from core.parsing.spans import Stretches

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.parsing.people.names import NameRun
    from core.parsing.people.person import Person
    from core.parsing.scene import Scene

_UNSPOKEN = (BlockKind.FURNITURE, BlockKind.META, BlockKind.CAPTION, BlockKind.HEADLINE)


def people_of(scene: Scene) -> list[Person]:
    """People named outside quotation marks, by names that are no provider's."""
    quoted = Stretches((quotation.start, quotation.end) for quotation in scene.quotations)
    taken = Stretches(_provider_spans(scene))
    words = name_words(scene.tools.knowledge)
    outside: list[NameRun] = []
    for block in scene.blocks:
        if block.kind not in _UNSPOKEN:
            outside += [
                run for run in name_runs(scene.text, block.start, block.end, words.run) if not quoted.cover(run.start)
            ]
    found = people_in(scene.text, outside, words)
    return [person for person in found if not taken.touch(person.start, person.end)]


_LIKELY = 0.6
"""Weight from which a body is no person; a childminder is named like one."""


def _provider_spans(scene: Scene) -> Iterator[tuple[int, int]]:
    """Where bodies are named that are no people: councils, those whose names say what they are, and the likely ones."""
    words = name_words(scene.tools.knowledge)
    for named in scene.bodies:
        if named.body.authority_code is not None or "told-by-name:1" in named.cues:
            yield from ((mention.start, mention.end) for mention in named.mentions)
        elif named.weight >= _LIKELY:
            first, _, rest = (named.body.name or "").lower().partition(" ")
            if rest and words.is_given(first) and rest.rpartition(" ")[2] not in words.bodies:
                continue
            yield from ((mention.start, mention.end) for mention in named.mentions)
