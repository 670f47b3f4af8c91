"""Lists who is quoted: every quotation that a person speaks, with speaker, role and organisation.

What the report, inspectors or a spokesperson without a name say is no quotation of a person and is left out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.model import Quote
from core.parsing.layout import BlockKind
from core.parsing.roles import role_of
from core.parsing.speakers import Conversation

if TYPE_CHECKING:
    from core.parsing.layout import Quotation
    from core.parsing.mentions.people import Person
    from core.parsing.scene import Scene

_WORD = re.compile(r"[^\W\d_]")
_UNSPOKEN = (BlockKind.HEADLINE, BlockKind.HEADING, BlockKind.META)


def quotes_of(scene: Scene) -> tuple[Quote, ...]:
    """All quotations of people, in the order of the text."""
    if not scene.quotations:
        return ()
    conversation = Conversation.of(scene)
    roles: dict[str, tuple[str | None, str | None]] = {}
    found: list[Quote] = []
    for quotation in scene.quotations:
        if scene.blocks[quotation.block].kind in _UNSPOKEN or not _WORD.search(
            scene.text, quotation.start, quotation.end
        ):
            continue
        speaker = conversation.speaker(quotation)
        if speaker is None:
            continue
        if not conversation.goes_on(quotation, speaker):
            if roles.get(speaker.name, (None, None))[0] is None:
                roles[speaker.name] = role_of(scene, speaker)
            found.append(_quote(scene, quotation, speaker, roles[speaker.name]))
        conversation.spoke(quotation, speaker)
    return tuple(found)


def _quote(scene: Scene, quotation: Quotation, speaker: Person, told: tuple[str | None, str | None]) -> Quote:
    return Quote(
        evidence=scene.document.evidence(quotation.start, quotation.end),
        speaker=speaker.name,
        role=told[0],
        organisation=told[1],
        attribution=scene.document.evidence(speaker.start, speaker.end),
    )
