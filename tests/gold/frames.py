"""Single sentences put into plain articles: those that grade nothing, and those that grade in many ways.

Whole articles say little of how often a single turn of phrase is misread: their writers avoid what is hard to label.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from core.knowledge import load_knowledge
from core.library import SURE
from core.model import Tense
from core.parsing import parse
from core.reading import read_pasted
from tests.gold.corpus import GOLD

if TYPE_CHECKING:
    from collections.abc import Sequence

_FOLDER = GOLD / "sentences"
Grades: TypeAlias = frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with what it tells.

    Attributes:
        text: The sentence.
        about: The kind of provider of the article that it is put into.
        now: Areas and grades that it tells as current.
        before: Those that it tells as earlier.
    """

    text: str
    about: str
    now: Grades
    before: Grades


@dataclass(frozen=True, slots=True)
class Told:
    """What the desk read from a sentence, without what it reads from the article around it.

    Attributes:
        now: Current areas and grades.
        before: Earlier ones.
        certain: Those of both that it is sure of.
    """

    now: Grades
    before: Grades
    certain: Grades


def sentences(name: str) -> tuple[Sentence, ...]:
    """The sentences of a file of ``tests/gold/sentences``."""
    held = tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))["sentence"]
    return tuple(
        Sentence(one["text"], one["about"], _grades(one.get("now", ())), _grades(one.get("before", ()))) for one in held
    )


def _grades(told: Sequence[str]) -> Grades:
    return frozenset((area, grade) for area, grade in map(str.split, told))


def read_in_frame(sentence: Sentence, frame: str) -> Told:
    """What the desk reads from a sentence in the article of its kind.

    Args:
        sentence: What to read.
        frame: Which of the articles: ``judged`` or ``unjudged``.
    """
    around = _frames()[frame][sentence.about]
    alone = _read(around.replace("{sentence}", ""))
    found = {key: sure for key, sure in _read(around.replace("{sentence}", sentence.text)).items() if key not in alone}
    return Told(
        now=frozenset(key[:2] for key in found if key[2] is Tense.CURRENT),
        before=frozenset(key[:2] for key in found if key[2] is Tense.EARLIER),
        certain=frozenset(key[:2] for key, sure in found.items() if sure >= SURE),
    )


@cache
def _frames() -> dict[str, dict[str, str]]:
    return tomllib.loads((_FOLDER / "frames.toml").read_text(encoding="utf-8"))


@cache
def _read(text: str) -> dict[tuple[str, str, Tense], float]:
    findings = parse(read_pasted(text.strip()), load_knowledge())
    return {(one.area, one.grade, one.tense): one.confidence for told in findings.inspections for one in told.claims}
