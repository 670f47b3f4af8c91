"""Names of areas that only take up one named before: "Care leavers do well. Their experiences and progress are good".

Of bodies that are not judged by such an area the words are no area of their own; the grade is that of whom they are of.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.weighing.values import fit_of

if TYPE_CHECKING:
    from core.parsing.items import AreaGroup
    from core.parsing.weighing.sentence import SentenceView

_THEIR = "their "


def points_back(view: SentenceView, group: AreaGroup, own: frozenset[str]) -> bool:
    """Whether a name of an area is that of something which those named before have.

    Args:
        view: The sentence.
        group: The name.
        own: Ids of the areas that the body is judged by; empty when that is not known.
    """
    named = [view.items[index] for index in group.indices]
    return len(named) == 1 and named[0].norm.startswith(_THEIR) and fit_of([named[0].value], own) == "none"
