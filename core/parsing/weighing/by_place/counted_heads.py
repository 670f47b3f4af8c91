"""Reads heads with a grade and a count over entries: “Providers rated ‘Good’ overall (7)”, “• Oxlow House had been …”.

What is told of a name in its entry may be anything: what it did wrong, the grade it had. The head has told its grade,
and the count says that those beneath it are meant.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from core.parsing.bodies import NamedBody
from core.parsing.layout import BlockKind
from core.parsing.lexicon import Kind
from core.parsing.weighing.by_place.sited_names import without_sites

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.parsing.weighing.sentence import SentenceView

_HEAD = re.compile(r"[QSRiDw]{0,4}(?:J(?:P|OC)?)?g4?[QSR]{0,2}(?:yi)?:?\((?P<count>#)[QSw]?\):?")
"""A head in the letters of ``weighing.letters``: nouns, a verb that judges, the grade, "overall" and the count."""
_NAME = "[pn](?:–#?[pn])?+"
"""A name, and perhaps the street it is told apart by: “Elm Homes – 2 Ash Street”."""
_ENTRY = re.compile(rf"#?[.)]?D?(?P<names>{_NAME}(?:(?:[,;]A?+|A)D?+{_NAME})*+)")
_HEADS = frozenset({BlockKind.HEADING, BlockKind.HEADLINE})
_PAIR = 2


class CountedHead(NamedTuple):
    """A grade over entries.

    Attributes:
        grade: Index of the grade in its sentence.
        names: The number of the sentence and the index of the item, for each name.
    """

    grade: int
    names: tuple[tuple[int, int], ...]


def counted_head(head: SentenceView, sentences: Sequence[SentenceView]) -> CountedHead | None:
    """The names in the entries under a head; None for another sentence, or where more are named than it counts.

    Args:
        head: The sentence.
        sentences: The sentences of the article.
    """
    told = _told(head)
    if told is None:
        return None
    names = tuple(_names_under(head, sentences))
    count = head.norms[told.start("count")]
    is_count = count.isdigit() and 0 < len(names) <= int(count)
    return CountedHead(head.grades[0], names) if is_count else None


def _told(view: SentenceView) -> re.Match[str] | None:
    if len(view.grades) != 1 or view.on_trial or view.items[view.grades[0]].kind is not Kind.GRADE:
        return None
    return _HEAD.fullmatch(view.letters)


def _names_under(head: SentenceView, sentences: Sequence[SentenceView]) -> Iterator[tuple[int, int]]:
    """The names with which the entries begin, up to the next head or heading that is none."""
    block = head.line.sentence.block
    for view in sentences[head.number + 1 :]:
        if view.line.sentence.block == block:
            continue
        block = view.line.sentence.block
        entry = _ENTRY.match(view.letters)
        if entry is None and (_told(view) is not None or view.line.block_kind in _HEADS):
            return
        if entry is not None:
            yield from ((view.number, at) for at in _named(view, *entry.span("names")))


def _named(view: SentenceView, start: int, end: int) -> list[int]:
    """The names of an entry without the places and streets that they are told apart by."""
    names = [
        at for at in range(start, end) if view.letters[at] in "pn" and view.letters[start:at].rstrip("#")[-1:] != "–"
    ]
    bodies = [at for at in names if isinstance(view.items[at].value, NamedBody)]
    return without_sites(view, bodies, fewest=_PAIR) if len(bodies) == len(names) else []
