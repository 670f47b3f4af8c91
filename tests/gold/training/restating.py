"""Tells grades of articles that are learnt from once more, in the constructions that newspapers use.

Each writer of labelled articles keeps to some constructions; what is learnt from a few dozen writers then meets others
every day. What the labels say of an article stays true, as the sentences only repeat it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

from tests.gold.labels import LabelledGrade
from tests.gold.training.moulds import fill, read_moulds, slots_of
from tests.gold.training.paragraphs import cites_stand, prose_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.gold.labels import LabelledArticle, LabelledInspection

SHARE = 0.45
"""Of the articles that are learnt from and tell somebody's grades, how many tell some of them again."""
_MOST = 3
_BY_NAME = 0.3
"""How often a provider is called by its name where nobody else was inspected."""
_QUOTED = 0.25
_QUOTES = (("‘", "’"), ("“", "”"), ('"', '"'), ("'", "'"))
_BEFORE = 0.6
"""How often an area that had a grade before is chosen where there is one."""
_TELL_NOW = frozenset({"mark", "framed", "kept"})
_TELL_BEFORE = frozenset({"before", "framed_before", "kept"})
"""Slots of the grade now, and of the one before."""
_WHOLE = "overall_effectiveness"
_UNNAMED = "unnamed"
_AS_IT_STANDS = ("Ofsted", '"', "“", "‘", "'")
"""What a sentence begins with that keeps its capital behind “At Mossfield School, …”."""
_LIKE_PLACES = ("childrens_services", "send_area")
"""Kinds of provider that are called like a place: “in Kirklees”, not “at Kirklees”."""


@dataclass(frozen=True, slots=True)
class Retelling:
    """What one sentence tells once more.

    Attributes:
        area: The area that it is first of all about.
        now: That area's grade.
        before: The grade that it had before, where labels tell one.
        when: The year of that.
        also: A second area with the same grade.
        other: A second area with another grade.
        other_now: The grade of that one.
    """

    area: str
    now: str
    before: str | None
    when: str | None
    also: str | None
    other: str | None
    other_now: str | None

    def fits(self, slots: frozenset[str]) -> bool:
        """Whether everything is there that a mould has room for."""
        return all(getattr(self, name) is not None for name in slots & {"before", "when", "also", "other"})


@cache
def _moulds() -> dict[str, Any]:
    return read_moulds(Path(__file__).with_name("restated.toml"))


def with_grades_again(article: LabelledArticle) -> LabelledArticle:
    """The article with up to three sentences that tell its grades again; itself where it is not among the chosen.

    The same article gets the same sentences every time.
    """
    chance = Random(f"again {article.name}")
    graded = [at for at, one in enumerate(article.inspections) if one.judgements]
    paragraphs = article.text.split("\n\n")
    prose = prose_in(paragraphs)
    if chance.random() >= SHARE or not graded or not prose:
        return article
    inspections = list(article.inspections)
    for at in chance.sample(prose, min(len(prose), chance.randint(1, _MOST))):
        which = chance.choice(graded)
        told = again(inspections[which], chance, is_alone=len(inspections) == 1)
        if told is not None:
            sentence, inspections[which] = told
            paragraphs[at] = f"{paragraphs[at]}{chance.choice((' ', chr(10) * 2))}{sentence}"
    text = "\n\n".join(paragraphs)
    changed = replace(article, text=text, inspections=tuple(inspections))
    return changed if cites_stand(article, text) else article


def again(inspection: LabelledInspection, chance: Random, *, is_alone: bool) -> tuple[str, LabelledInspection] | None:
    """A sentence that tells some of an inspection's grades again, and the inspection with it as evidence.

    Args:
        inspection: Whose grades to tell.
        chance: What chooses.
        is_alone: Whether the article tells of no other inspection, so that "it" is clear.

    Returns:
        None where its labels have nothing that a mould could tell.
    """
    retelling = _chosen(inspection, chance)
    called = _called(inspection, chance, is_alone=is_alone)
    if retelling is None or called is None:
        return None
    mould = chance.choice(_fitting(retelling))
    slots = slots_of(mould)
    sentence = fill(mould, _lists(retelling, called, chance), chance)
    sentence = sentence.replace("to be requires improvement", "to require improvement")
    if not is_alone and "it" not in slots:
        place = "In" if inspection.provider_type in _LIKE_PLACES else "At"
        rest = sentence if sentence.startswith(_AS_IT_STANDS) else f"{sentence[0].lower()}{sentence[1:]}"
        sentence = f"{place} {called}, {rest}"
    return sentence, _told_again(inspection, retelling, slots, sentence)


def _chosen(inspection: LabelledInspection, chance: Random) -> Retelling | None:
    grades, names = _moulds()["words"]["grades"], _moulds()["names"]
    now = {one.area: one.grade for one in inspection.judgements if one.grade in grades}
    before = {one.area: one for one in inspection.previous if one.grade in grades}
    tellable = [area for area in now if area in names or area == _WHOLE]
    if not tellable or _is_split(inspection):
        return None
    changed = [area for area in tellable if area in before]
    area = chance.choice(changed if changed and chance.random() < _BEFORE else tellable)
    others = [one for one in tellable if one not in (area, _WHOLE)]
    same = [one for one in others if now[one] == now[area]]
    apart = [one for one in others if now[one] != now[area]]
    was = before.get(area)
    when = was.when if was and was.when and was.when.isdecimal() else None
    other = chance.choice(apart) if apart else None
    return Retelling(
        area=area,
        now=now[area],
        before=was.grade if was else None,
        when=when,
        also=chance.choice(same) if same else None,
        other=other,
        other_now=now[other] if other else None,
    )


def _is_split(inspection: LabelledInspection) -> bool:
    """Whether an area has several grades at one time, as the parts of a service can have."""
    return any(len({one.area for one in told}) < len(told) for told in (inspection.judgements, inspection.previous))


def _called(inspection: LabelledInspection, chance: Random, *, is_alone: bool) -> str | None:
    """How a sentence calls the provider; None where it has no name and needs one."""
    kinds = _moulds()["it"].get(inspection.provider_type, ())
    has_name = not inspection.provider.startswith(_UNNAMED)
    if is_alone and kinds and not (has_name and chance.random() < _BY_NAME):
        return str(chance.choice(kinds))
    return inspection.provider if has_name else None


def _fitting(retelling: Retelling) -> Sequence[str]:
    """Moulds that have room for nothing that the labels do not tell; mostly of changes where there is one."""
    moulds = _moulds()["moulds"]
    sort = "whole" if retelling.area == _WHOLE else "area"
    plain = [one for one in moulds[sort] if retelling.fits(slots_of(one))]
    if retelling.before is None:
        return plain
    change = "kept" if retelling.before == retelling.now else "moved"
    dated = [one for one in moulds[f"{sort}_when"] if retelling.fits(slots_of(one))]
    return [*moulds[f"{sort}_{change}"], *(dated if change == "moved" else ()), *plain[::3]]


def _lists(retelling: Retelling, called: str, chance: Random) -> dict[str, list[str]]:
    """The one word or name for every slot."""
    opening, closing = chance.choice(_QUOTES) if chance.random() < _QUOTED else ("", "")

    def written(grade: str | None) -> str:
        return f"{opening}{(grade or '').replace('_', ' ')}{closing}"

    def framed(grade: str | None) -> str:
        return f"{'an' if (grade or ' ')[0] in 'aeiou' else 'a'} {written(grade)}"

    name = _name(retelling.area, chance)
    is_many = name.startswith("+")
    return {
        "area": [name.removeprefix("+")],
        "also": [_name(retelling.also, chance).removeprefix("+")],
        "other": [_name(retelling.other, chance).removeprefix("+")],
        "kept": [written(retelling.now)],
        "mark": [written(retelling.now)],
        "other_mark": [written(retelling.other_now)],
        "before": [written(retelling.before)],
        "framed": [framed(retelling.now)],
        "framed_before": [framed(retelling.before)],
        "it": [called],
        "was": ["were" if is_many else "was"],
        "is": ["are" if is_many else "is"],
        "has": ["have" if is_many else "has"],
        "when": [retelling.when or ""],
        "years": _moulds()["words"]["years"],
    }


def _name(area: str | None, chance: Random) -> str:
    return str(chance.choice(_moulds()["names"].get(area, ("",))))


def _told_again(
    inspection: LabelledInspection, told: Retelling, slots: frozenset[str], sentence: str
) -> LabelledInspection:
    now = [(told.area, told.now)] if slots & _TELL_NOW else []
    if told.also and "also" in slots:
        now.append((told.also, told.now))
    if told.other and told.other_now and "other" in slots:
        now.append((told.other, told.other_now))
    before = [(told.area, told.before)] if told.before and slots & _TELL_BEFORE else []
    return replace(
        inspection,
        again_now=inspection.again_now + tuple(LabelledGrade(area, grade, sentence) for area, grade in now),
        again_before=inspection.again_before + tuple(LabelledGrade(area, grade, sentence) for area, grade in before),
    )
