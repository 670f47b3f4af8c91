"""Puts sentences that praise or blame, and grade nothing, into articles that are learnt from.

Writers of labelled articles avoid such sentences ("Care leavers receive good support from their advisers."), while
newspapers are full of them. What the labels say of an article stays true with them in it, as they grade nothing.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.gold.labels import LabelledArticle

SHARE = 0.4
"""Of the articles that are learnt from, how many get such sentences."""
_MOST = 3
_OWN = 0.4
"""How many of the sentences are of the moulds for one kind of provider, where it has some."""
_PROSE = 100
"""Letters from which on a paragraph is taken for prose."""
_SLOT = re.compile(r"<([A-Za-z_]+)>")
_CHOICE = re.compile(r"\{([^{}]*)\}")
_KINDS = {
    "childrens_services": ("children's services", "council"),
    "school": ("school", "academy"),
    "early_years": ("nursery", "childminder"),
    "adult_social_care": ("care home", "cqc"),
    "police": ("police",),
}
"""By which words an article that grades nobody is given a kind of provider."""


@cache
def _moulds() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


KINDS = tuple(_moulds()["people"])
"""Kinds of provider that there are moulds for."""


def with_praise(article: LabelledArticle) -> LabelledArticle:
    """The article with up to three such sentences behind its paragraphs; itself where it is not among the chosen.

    The same article gets the same sentences every time.
    """
    chance = Random(article.name)
    if chance.random() >= SHARE:
        return article
    kind = _kind(article)
    paragraphs = article.text.split("\n\n")
    prose = [at for at, words in enumerate(paragraphs) if at and _is_prose(words)]
    if kind is None or not prose:
        return article
    for at in chance.sample(prose, min(len(prose), chance.randint(1, _MOST))):
        between = chance.choice((" ", "\n\n"))
        paragraphs[at] = f"{paragraphs[at]}{between}{praise(kind, chance)}"
    text = "\n\n".join(paragraphs)
    told = [grade.evidence for one in article.inspections for grade in one.grades]
    return replace(article, text=text) if all(evidence in text for evidence in told) else article


def praise(kind: str, chance: Random) -> str:
    """One sentence about a kind of provider."""
    moulds = _moulds()
    own = moulds["templates"].get(kind)
    mould = chance.choice(own if own and chance.random() < _OWN else moulds["templates"]["any"])
    lists = {**moulds["lists"], "people": moulds["people"][kind], "matter": moulds["matter"][kind]}
    sentence = mould
    while (slot := _SLOT.search(sentence)) or (slot := _CHOICE.search(sentence)):
        sentence = f"{sentence[: slot.start()]}{_filled(slot, lists, chance)}{sentence[slot.end() :]}"
    return f"{sentence[0].upper()}{sentence[1:]}"


def _filled(slot: re.Match[str], lists: dict[str, Sequence[str]], chance: Random) -> str:
    if slot[0].startswith("{"):
        return chance.choice(slot[1].split("|"))
    words = chance.choice(lists[slot[1].lower()])
    return f"{words[0].upper()}{words[1:]}" if slot[1][0].isupper() else words


def _is_prose(words: str) -> bool:
    return len(words) >= _PROSE and "\n" not in words and words[-1] in ".”\"'’"


def _kind(article: LabelledArticle) -> str | None:
    """The kind of provider that the article is about."""
    if article.inspections:
        told = article.inspections[0].provider_type
        return told if told in KINDS else None
    text = article.text.lower()
    return next((kind for kind, words in _KINDS.items() if any(word in text for word in words)), None)
