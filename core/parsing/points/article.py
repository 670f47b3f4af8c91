"""An article while it is read for points: its text, and what is asked of every sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.parsing.points.denials import Denials
from core.parsing.points.finders import Finders
from core.parsing.points.members import Cutting, cutting
from core.parsing.points.named_bodies import NamedBodies

if TYPE_CHECKING:
    from core.knowledge import Knowledge
    from core.parsing.scene import Scene
    from core.parsing.spans import Stretches


@dataclass(frozen=True, slots=True)
class PointArticle:
    """An article as points are looked for in it.

    Attributes:
        knowledge: What the words of the constructions are compiled of.
        text: Its text.
        lower: The same in small letters, at the same offsets.
        quoted: What stands between quotation marks.
        cuts: Where lists and clauses are cut.
        finders: Who praises, blames or asks.
        denials: What is denied, wished for or said by somebody.
        bodies: Of whom.
    """

    knowledge: Knowledge
    text: str
    lower: str
    quoted: Stretches
    cuts: Cutting
    finders: Finders
    denials: Denials
    bodies: NamedBodies


def point_article(scene: Scene, quoted: Stretches) -> PointArticle:
    """An article as points are looked for in it.

    Args:
        scene: The article.
        quoted: What stands between quotation marks in it.
    """
    knowledge = scene.tools.knowledge
    return PointArticle(
        knowledge=knowledge,
        text=scene.text,
        lower=scene.lower,
        quoted=quoted,
        cuts=cutting(knowledge),
        finders=Finders(scene, quoted),
        denials=Denials(scene.lower, quoted, knowledge),
        bodies=NamedBodies(scene),
    )
