"""Reads a headline that says plainly what was judged: “Kirklees children's services rated good by Ofsted”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.parsing.layout import BlockKind
from core.parsing.weighing.by_place.answers import Answer

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from core.parsing.weighing.sentence import SentenceView

# In letters (``weighing.letters``): a provider, or a noun for one, with up to three words around it. The “C” behind a
# name is that of “Leeds City Council's children's services”.
_WHO = r"[Dw]{0,2}(?:[pn]C?[owS]{0,3}|w{0,2}So?|o)"
_NAMED = r"[pn]C?o?"
_BY = r"(?:[yF][DiwS]{1,3}|wiw|Pw?R)?"
"""“by Ofsted”, “from inspectors”, “after Ofsted inspection”, “in damning report”."""
_PLAIN = re.compile(
    "|".join(
        (
            rf"(?:wP)?{_WHO}(?:6C|C)?J(?:OC|P)?g4?{_BY}",  # “Leeds rated good by Ofsted”, “Our services judged good”
            rf"{_NAMED}GD?gi?R?{_BY}",  # “Leeds given good rating”, “Moor School awarded ‘good’ by Ofsted”
            rf"w{{0,2}}gi?RP{_NAMED}",  # “Good rating for Leeds”, “Bosses welcome ‘good’ rating for Leeds”
            rf"[iwS]{{1,2}}J{_NAMED}g",  # “Ofsted rates Leeds good”, “Watchdog finds Moor School inadequate”
            rf"{_NAMED}C?g,(?:TD?i|iT)",  # “Moor School is good, says Ofsted”
            rf"{_NAMED}TUC?g",  # “Moor School told it requires improvement”
            rf"g:iC?RP{_NAMED}",  # “Inadequate: Ofsted's verdict on Moor School”
            rf"{_NAMED}KD?gi?R?",  # “Moor School keeps its good rating”
            rf"{_NAMED}J?Pg",  # “Moor School placed in special measures”
            rf"{_NAMED}(?:C?wB)?6?C?2C?J?g(?:,(?:TD?i|iT)|{_BY})",  # “Moor School improving but still inadequate”
        )
    )
)
"""Headlines that can mean nothing else: there is no denial, wish, time, area or second grade in them."""


def headline_answers(sentences: Sequence[SentenceView]) -> Mapping[int, Answer]:
    """The grades of the whole that plain headlines tell, by the offset at which they begin.

    Args:
        sentences: The sentences of the article.
    """
    return dict(_answers(sentences))


def _answers(sentences: Sequence[SentenceView]) -> Iterator[tuple[int, Answer]]:
    # Where the story grades areas, its headline may only sum them up: of some visits there is no grade of the whole.
    is_said = not any(view.groups and view.grades for view in sentences)
    for view in sentences:
        if not _is_headline(view) or len(view.grades) != 1:
            continue
        if _PLAIN.fullmatch(view.letters.rstrip(".")):
            yield view.items[view.grades[0]].start, Answer(is_whole=True, is_said=is_said)


def _is_headline(view: SentenceView) -> bool:
    """Whether a sentence is the headline; at the head of the text one of three words is, too."""
    kind = view.line.block_kind
    return kind == BlockKind.HEADLINE or (view.number == 0 and kind == BlockKind.HEADING)
