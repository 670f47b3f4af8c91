"""The words of an article, as cues for whether it tells grades at all.

A menu, a league table, a consultation or a story of what a grade would mean has words of its own. None of them says
much; all of them together say what the talk is of.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.lexicon import GradeWord, Kind

if TYPE_CHECKING:
    from core.parsing.items import Item
    from core.parsing.weighing.document import DocumentView

_WORD, _MARK, _TIME = Kind.WORD, Kind.MARK, Kind.TIME  # looking a member up costs more than all else done to one item
_CLASSES = {Kind.PROVIDER: "a provider", Kind.NAME: "a name", Kind.AREA: "an area"}
"""What stands for things that are other things in every article."""


def article_words(document: DocumentView) -> list[str]:
    """``says:word`` for each word of an article, once; of names and areas only that there are any, of times how old.

    A word that an article never writes in small letters may be a name, and is left out.
    """
    text = document.text
    said: dict[str, None] = {}
    for view in document.sentences:
        for item in view.items:
            kind, norm = item.kind, item.norm
            if kind is _WORD:
                if norm not in said and norm.isalpha() and text[item.start].islower():
                    said[norm] = None
            elif kind is _MARK:
                said[norm] = None
            elif kind is not _TIME:
                said[_CLASSES.get(kind) or _word(item)] = None
        for time in view.times:
            said[f"a time: {time.age}"] = None
    return [f"says:{word}" for word in said]


def _word(item: Item) -> str:
    return item.value.grade if isinstance(item.value, GradeWord) else item.norm
