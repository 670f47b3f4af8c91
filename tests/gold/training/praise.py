"""Puts sentences that praise or blame, and grade nothing, into articles that are learnt from.

Writers of labelled articles avoid such sentences ("Care leavers receive good support from their advisers."), while
newspapers are full of them. What the labels say of an article stays true with them in it, as they grade nothing.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from tests.gold.training.moulds import fill, read_moulds
from tests.gold.training.paragraphs import cites_stand, prose_in

if TYPE_CHECKING:
    from tests.gold.labels import LabelledArticle

SHARE = 0.5
"""Of the articles that are learnt from, how many get such sentences."""
_MOST = 3
_OWN = 0.4
"""How many of the sentences are of the moulds for one kind of provider, where it has some."""
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
    return read_moulds(Path(__file__).with_suffix(".toml"))


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
    prose = prose_in(paragraphs)
    if kind is None or not prose:
        return article
    for at in chance.sample(prose, min(len(prose), chance.randint(1, _MOST))):
        between = chance.choice((" ", "\n\n"))
        paragraphs[at] = f"{paragraphs[at]}{between}{praise(kind, chance)}"
    text = "\n\n".join(paragraphs)
    return replace(article, text=text) if cites_stand(article, text) else article


def praise(kind: str, chance: Random) -> str:
    """One sentence about a kind of provider."""
    moulds = _moulds()
    own = moulds["templates"].get(kind)
    mould = chance.choice(own if own and chance.random() < _OWN else moulds["templates"]["any"])
    lists = {**moulds["lists"], "people": moulds["people"][kind], "matter": moulds["matter"][kind]}
    return fill(mould, lists, chance)


def _kind(article: LabelledArticle) -> str | None:
    """The kind of provider that the article is about."""
    if article.inspections:
        told = article.inspections[0].provider_type
        return told if told in KINDS else None
    text = article.text.lower()
    return next((kind for kind, words in _KINDS.items() if any(word in text for word in words)), None)
