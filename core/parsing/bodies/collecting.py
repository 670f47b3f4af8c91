"""Collects the names of an article, block by block, and notes where capitals tell nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from core.parsing.bodies.council_lists import among_councils
from core.parsing.bodies.cutting import Name, names_of_run
from core.parsing.bodies.listed import with_shared_kinds
from core.parsing.bodies.listed_places import with_listed_places
from core.parsing.bodies.names import plain_word
from core.parsing.bodies.runs import opens_sentence, token_runs
from core.parsing.layout import Block, BlockKind, is_loud, quieted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.parsing.bodies.names import BodyNames


class Placed(NamedTuple):
    """A name and the block that it stands in.

    Attributes:
        name: The name.
        block: The block.
        is_shouted: Whether nearly every word of the block begins with a capital, as in some headlines.
    """

    name: Name
    block: Block
    is_shouted: bool


def collect(text: str, blocks: Iterable[Block], names: BodyNames) -> list[Placed]:
    """The names of all blocks that are no furniture, in the order of the text."""
    blocks = [block for block in blocks if block.kind is not BlockKind.FURNITURE]
    quiet = quieted(text, blocks, names.around_names)
    placed: list[Placed] = []
    for block in blocks:
        found: list[Name] = []
        for run in token_runs(quiet, block.start, block.end, names):
            behind = found[-1].end if found else 0  # the name of a council can go on behind its run
            found += [name for name in names_of_run(quiet, run, names) if name.start >= behind]
        if found:
            shouted = is_loud(text, block)
            whole = with_listed_places(quiet, found, names)
            placed += [Placed(name, block, shouted) for name in with_shared_kinds(quiet, whole, names)]
    return placed


_SMALL_WORD = re.compile(r"(?<![\w'’])[a-z]{3,}(?![\w'’])")
_OF_OTHER_WORDS = ("ly", "ed", "ing")
"""Endings of adverbs and participles, which open sentences before a comma."""
_MARKS_BEHIND = re.compile(r"['’]s\b|,|:|\t|\s*$|[ ]?[(–|]|[ ]{2}|[ ]?\.{3}", re.MULTILINE)
PHASES = frozenset({"infants", "juniors"})
"""What schools are called as a heading: "JUNIORS" over what is said of Hillside Junior School."""
_FEWEST_HEADINGS, _MARK = 2, 1
_TOLD_OF = re.compile(
    r"['’]s\b|[ ]?[:(]|[ ][–—][ ]"
    r"|,[ ](?:requires|which|where|whose|its|the|a|an|on|in|to|by|like|unlike|next)\b"
    r"|,[ ](?:rated|judged|graded|given|inspected)\b"
)
_LABEL = re.compile(
    r"\W*(?:(?:[A-Za-z]{2,5}\.?[ ])?(?:\d{1,3}(?:[.:]\d{1,2})?|[A-Za-z](?=\)|[ ][-–—][ ]))\W+)?(?:[Tt]he|THE)?\s?"
)
"""What a name can have before it at the head of an entry: a bullet, an article, a number or a letter.

Such are "Lot 4 —", "2.2", "C)" and "H –".
"""
_ENTRY = re.compile(r"\.[ ](\w+)")
_WORD_BEHIND = re.compile(r" ([a-z]+?)(?:n['’]t)?\b")
_SITED = re.compile(r" (?:in|at|near) [A-Z]")
_WITH_ANOTHER = re.compile(
    r" and (?:the )?[A-Z][a-z]+(?: [A-Z][a-z]+)? (?:are|were|have|had|both|require|remain|got)\b"
)
"""What makes a word the first of two bodies: "Alderbeck and Elm Loke were rated good"."""
_KIND_BEHIND = re.compile(r"((?: [a-z]+(?:['’][a-z]+)?(?:-[a-z]+)?){1,3})")
_LIST_BEGINS, _LIST_GOES_ON = re.compile(r"(?:[:;]|\),) (?:The )?$"), re.compile(r"[,;.]| \(| and [A-Z]")
_IN_LIST, _LIST_STAYS = re.compile(r"[^),], (?:The )?$"), re.compile(r",| and [A-Z]")
"""What stands before and behind one of a list; brackets behind "Elm Loke, Gulle (4)" make it no list but a place."""
_LISTED_REACH = 8
_JUDGED = re.compile(
    r" (?:was|is|were|has been|had been|has|had)(?: [a-z]+)?"
    r" (?:judged|rated|graded|inspected|downgraded|upgraded|told)\b"
)
_PUPILS = re.compile(r"\b[Pp]upils?\b|\b[Pp]honics\b")
_ASKS = re.compile(r"(?:What|How|Why|When|Who|Where)\s")
_FEWEST_DESCRIBING = 2
"""Words that a description has at least in a line that shouts."""


def likely_names(text: str, placed: Iterable[Placed], names: BodyNames) -> list[Placed]:
    """Names without single words that only open a sentence: met nowhere else, and followed as no name is.

    A council whose name is a word ("Reading") is kept as a heading too, where other headings are names of councils.
    """
    found = _without_descriptions(text, list(placed), names)
    headings = {one.name.words for one in found if one.name.council is not None and _heads(one)}
    in_series = len(headings - names.confusable) >= _FEWEST_HEADINGS
    inside = {one.name.words for one in found if not one.is_shouted and not opens_sentence(text, one.name.start)}
    listed = among_councils(text, [one.name for one in found], names.confusable)
    beside = any(one.name.council is not None and one.name.words not in names.confusable for one in found)
    return [
        one
        for one in found
        if len(one.name.words) > 1
        or one.name.words in inside
        or (in_series and one.name.council is not None and _heads(one))
        or one.name.start in listed
        or (beside and one.name.words in names.confusable and _is_judged(text, one.name))
        or (one.name.words[0] in PHASES and _heads(one))
        or _tells(text, one, names)
    ]


def _without_descriptions(text: str, found: list[Placed], names: BodyNames) -> list[Placed]:
    """Names without what a headline that shouts calls a body, all of whose words the text has in small letters.

    "New School Gets Good Rating" names no school, nor does the heading "What Outstanding Really Means".
    """
    if not any(_may_describe(text, one) for one in found):
        return found
    small = set(_SMALL_WORD.findall(text)) | names.common
    named = {word for one in found if not one.is_shouted for word in one.name.words} - names.generic
    return [
        one
        for one in found
        if not (_may_describe(text, one) and small.issuperset(one.name.words) and named.isdisjoint(one.name.words))
    ]


def _may_describe(text: str, one: Placed) -> bool:
    """Whether it stands in a headline, or in a heading that asks; other lines that shout are often names alone."""
    if not one.is_shouted or one.name.council is not None or len(one.name.words) < _FEWEST_DESCRIBING:
        return False
    return one.block.kind is BlockKind.HEADLINE or _ASKS.match(text, one.block.start) is not None


def _heads(one: Placed) -> bool:
    """Whether a name is all of a heading, but for a mark."""
    is_heading = one.block.kind is BlockKind.HEADING
    return is_heading and one.block.end - one.block.start <= one.name.end - one.name.start + _MARK


def _tells(text: str, one: Placed, names: BodyNames) -> bool:
    if one.name.council is not None:
        return one.name.words not in names.confusable or one.name.is_sure or _is_told_of(text, one.name, names)
    word, start = one.name.words[0], one.name.start
    if one.is_shouted and not (_LABEL.fullmatch(text, one.block.start, start) or _is_listed(text, one)):
        return False
    if word in names.common or word.endswith(_OF_OTHER_WORDS):
        return False
    if _MARKS_BEHIND.match(text, one.name.end) or _heads_entry(text, one, names):
        return True
    return _does(text, one.name, names) or _lies_or_is_of_kind(text, one.name, names)


def _is_listed(text: str, one: Placed) -> bool:
    """Whether a name is one of a list in a paragraph that is little but names: "Primaries: Ashby (good), Oaken"."""
    if one.block.kind in (BlockKind.HEADING, BlockKind.HEADLINE):
        return False
    start, end = one.name.start, one.name.end
    return any(
        before.search(text, max(one.block.start, start - _LISTED_REACH), start) and behind.match(text, end)
        for before, behind in ((_LIST_BEGINS, _LIST_GOES_ON), (_IN_LIST, _LIST_STAYS))
    )


def _lies_or_is_of_kind(text: str, name: Name, names: BodyNames) -> bool:
    """Whether it is said where or what it is: "Alderbeck in Thornby", "Alderbeck nursery"; or it goes with another."""
    if _SITED.match(text, name.end) or _WITH_ANOTHER.match(text, name.end):
        return True
    behind = _KIND_BEHIND.match(text, name.end)
    if behind is None:
        return False
    words = tuple(plain_word(word) for word in behind.group(1).split())
    return any(ending == words[: at + 1] for at, word in enumerate(words) for ending, _ in names.kinds.get(word, ()))


def _heads_entry(text: str, one: Placed, names: BodyNames) -> bool:
    """Whether a name and a full stop open an entry: behind them stands a grade, a day or an inspectorate."""
    behind = _ENTRY.match(text, one.name.end) if _LABEL.fullmatch(text, one.block.start, one.name.start) else None
    if behind is None:
        return False
    word = behind.group(1).lower()
    return word[0].isdigit() or word in names.inspectorates or word.startswith(names.grade_stems)


def _is_told_of(text: str, name: Name, names: BodyNames) -> bool:
    """Whether a council whose name is a word opens a sentence or an entry as a body does: "Slough has", "Derby:"."""
    if not names.common.isdisjoint(name.words):
        return False
    told = _TOLD_OF.match(text, name.end) or _WITH_ANOTHER.match(text, name.end)
    return told is not None or _does(text, name, names)


def _is_judged(text: str, name: Name) -> bool:
    """Whether a council whose name is a word in small letters too is judged like one: "Reading was rated good".

    Schools are judged by how they teach it.
    """
    return _JUDGED.match(text, name.end) is not None and _PUPILS.search(text) is None


def _does(text: str, name: Name, names: BodyNames) -> bool:
    behind = _WORD_BEHIND.match(text, name.end)
    return behind is not None and behind.group(1) in names.name_verbs
