"""Lists who is quoted: every quotation that a person speaks, with speaker, role and organisation.

What the report, inspectors or a spokesperson without a name say is no quotation of a person and is left out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.model import Quote
from core.parsing.layout import BlockKind
from core.parsing.people.roles import role_of
from core.parsing.people.speakers import Conversation

if TYPE_CHECKING:
    from core.parsing.layout import Quotation
    from core.parsing.people.person import Person
    from core.parsing.scene import Scene

_WORD = re.compile(r"[^\W\d_]")
_LONGEST_GRADE, _MOST_GRADE_WORDS = 30, 3
_UNSPOKEN = (BlockKind.HEADLINE, BlockKind.META)


def quotes_of(scene: Scene) -> tuple[Quote, ...]:
    """All quotations of people, in the order of the text."""
    quotations = [quotation for quotation in scene.quotations if _may_be_spoken(scene, quotation)]
    if not quotations:
        return ()
    conversation = Conversation.of(scene)
    roles: dict[str, tuple[str | None, str | None]] = {}
    found: list[Quote] = []
    for quotation in quotations:
        in_heading = scene.blocks[quotation.block].kind is BlockKind.HEADING
        speaker = conversation.signed(quotation) if in_heading else conversation.speaker(quotation)
        if speaker is None:
            continue
        if not conversation.goes_on(quotation, speaker):
            if roles.get(speaker.name, (None, None))[0] is None:
                roles[speaker.name] = role_of(scene, speaker, conversation.mentions(speaker))
            found.append(_quote(scene, quotation, speaker, roles[speaker.name]))
        conversation.spoke(quotation, speaker)
    return tuple(found)


def _may_be_spoken(scene: Scene, quotation: Quotation) -> bool:
    """Whether words stand between the marks that somebody may have spoken."""
    if scene.blocks[quotation.block].kind in _UNSPOKEN or not _WORD.search(scene.text, quotation.start, quotation.end):
        return False
    return not _is_grade_named(scene, quotation)


def _is_grade_named(scene: Scene, quotation: Quotation) -> bool:
    """Whether nothing but a grade stands between the marks, as in: asked what "requires improvement" meant.

    With a capital it is one too, unless a mark inside says that somebody called it out: "Outstanding!"
    """
    inside = scene.lower[quotation.start : quotation.end]
    called = inside.endswith((".", ",", "!", "?", "…")) and not scene.text[quotation.start].islower()
    if len(inside) > _LONGEST_GRADE or called:
        return False
    words = inside.strip(" .,").split()
    return len(words) <= _MOST_GRADE_WORDS and scene.tools.speech.grade_words.issuperset(words)


def _quote(scene: Scene, quotation: Quotation, speaker: Person, told: tuple[str | None, str | None]) -> Quote:
    return Quote(
        evidence=scene.evidence(quotation.start, quotation.end),
        speaker=speaker.name,
        role=told[0],
        organisation=told[1],
        attribution=scene.evidence(speaker.start, speaker.end),
    )
