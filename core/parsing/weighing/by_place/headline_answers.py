"""Reads a headline that is a plain sentence: “Kirklees children's services rated good by Ofsted”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.parsing.layout import BlockKind
from core.parsing.weighing.by_place.answers import Answer

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from core.parsing.weighing.sentence import SentenceView

# In letters (``weighing.letters``): a provider, or a noun for one, with up to three words around it; “is”, “has been”
# or neither; a verb of judging; the grade, “overall” or not; and by whom. Nothing else may stand there: no denial,
# wish, time, area or second grade. The “C” behind a name is that of “Leeds City Council's children's services”.
_PLAIN = re.compile(r"[Dw]{0,2}(?:[pn]C?[owS]{0,3}|w{0,2}So?)(?:6C|C)?J(?P<grade>g)4?(?:y[DiwS]{1,3})?")


def headline_answers(sentences: Sequence[SentenceView]) -> Mapping[int, Answer]:
    """The grades of the whole that plain headlines tell, by the offset at which they begin.

    Args:
        sentences: The sentences of the article.
    """
    return dict(_answers(sentences))


def _answers(sentences: Sequence[SentenceView]) -> Iterator[tuple[int, Answer]]:
    for view in sentences:
        if view.line.block_kind != BlockKind.HEADLINE or len(view.grades) != 1:
            continue
        plain = _PLAIN.fullmatch(view.letters.rstrip("."))
        if plain:
            yield view.items[plain.start("grade")].start, Answer(is_whole=True)
