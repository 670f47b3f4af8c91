"""Reads sentences that are a verdict and nothing else ("Classed as good.", "Rated ‘outstanding’ by Ofsted.").

Round-ups give each of their entries one. Without subject and finite verb little is left that weighing could hold to,
but nothing else can be meant: a sentence that hopes, denies or tells of another time has more words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.parsing.layout import BlockKind
from core.parsing.weighing.by_place.answers import Answer

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.parsing.weighing.sentence import SentenceView

_BARE = re.compile(r"JP?D?g4?(?:y[Di])?\.?")
"""In letters (``weighing.letters``): a judging verb, its grade, and who gave it."""
_HEADS = (BlockKind.HEADLINE, BlockKind.HEADING)


def bare_verdicts(sentences: Sequence[SentenceView]) -> Mapping[int, Answer]:
    """The grades of the whole that are sentences by themselves, by the offset at which they begin.

    Args:
        sentences: The sentences of the article.
    """
    return {
        view.items[view.grades[0]].start: Answer(is_whole=True, is_said=True)
        for view in sentences
        if len(view.grades) == 1 and view.line.block_kind not in _HEADS and _BARE.fullmatch(view.letters)
    }
