"""Reads grades whose verb says what is judged, the whole: "criticised leadership and rated the service inadequate".

An area that stands before such a verb has another verb, and one of the sentence before has its own; what is rated is
what the verb takes, or "overall services".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.parsing.weighing.by_place.answers import Answer

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.parsing.weighing.sentence import SentenceView

_REACH = 12
_AS = r"(?:P|OC)?D?"
_BEFORE = re.compile(
    # “rated services overall as”, “judged the school to be”, “found Leeds's children's services”
    rf"J[DU]?(?:o|S4|4[oS]|[pn]C?o)4?{_AS}$"
    # “after rating its children's services as”
    rf"|RD?o4?(?:P|OC)D?$"
    # “overall services are”, “that overall the service was judged to be”
    rf"|(?:^|[WTAB,])D?4,?D?[So]6?CJ?{_AS}$"
)
"""In letters (``weighing.letters``), up to the grade."""
_BEHIND = re.compile(r"_?(?:[.,;:AB]|y|$)")
"""What may follow it: no area that the grade is given for, and no "in every area"."""


_OVERALL = "D4"
_RATING_OF_WHOLE = re.compile(r"R(?:[.,;A$]|$|PD?[opn])")
"""Behind “an overall good”: “rating for the council”, and no area that it is the rating for."""


def judged_wholes(sentences: Sequence[SentenceView]) -> Mapping[int, Answer]:
    """The grades of the whole, by the offset at which they begin.

    Args:
        sentences: The sentences of the article.
    """
    return {
        view.items[at].start: Answer(is_whole=True)
        for view in sentences
        for at in view.grades
        if _is_object(view, at) or _is_overall_rating(view, at)
    }


def _is_object(view: SentenceView, at: int) -> bool:
    """Whether the whole is what a verb before a grade takes, and nothing behind it says otherwise."""
    before = _BEFORE.search(view.letters[max(0, at - _REACH) : at])
    return before is not None and _BEHIND.match(view.letters, at + 1) is not None


def _is_overall_rating(view: SentenceView, at: int) -> bool:
    """Whether a grade is an adjective of a rating that is called overall: "as part of an overall good rating"."""
    return view.letters.endswith(_OVERALL, 0, at) and _RATING_OF_WHOLE.match(view.letters, at + 1) is not None
