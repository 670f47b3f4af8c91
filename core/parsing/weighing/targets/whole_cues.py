"""Cues for whether a grade is that of the provider as a whole, of all its areas, or of the areas not named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.weighing.letters import AREA, EVERYTHING, GRADE, NAMES, OVERALL_WORD, POINTER, PRONOUN, THE_REST
from core.parsing.weighing.values import capped, rough

if TYPE_CHECKING:
    from core.parsing.lexicon import GradeWord
    from core.parsing.weighing.sentence import SentenceView

_SUBJECTS = NAMES | {POINTER, PRONOUN}
_OBJECTS = NAMES | {POINTER}
_SUBJECT_PATH = 6
_OBJECT_REACH = 8
_OVERALL_REACH = 4


def whole_cues(view: SentenceView, at: int, word: GradeWord, sort: str) -> list[str]:
    """The cues of one of the three.

    Args:
        view: The sentence.
        at: Index of the grade word.
        word: What the word stands for.
        sort: ``W`` the whole, ``E`` every area, ``R`` the rest of them.
    """
    cues = [sort]
    _areas_beside(view, at, sort, cues)
    _subject(view, at, sort, cues)
    letter = view.letter
    cues += (
        f"{sort}left:{letter(at - 1)}",
        f"{sort}right:{letter(at + 1)}",
        f"{sort}right:{view.letters[at + 1 : at + 3]}",
        f"{sort}left:{view.letters[max(0, at - 2) : at]}",
        f"{sort}place:{capped(view.grades.index(at), 3)}/{capped(len(view.grades), 3)}",
        f"{sort}block:{view.block}",
        f"{sort}word:{word.grade}",
        f"{sort}form:{word.form}",
    )
    if OVERALL_WORD in view.letters:
        cues.append(f"{sort}overall")
        if sort == "W":
            cues += [f"W{cue}" for cue in overall_cues(view, at)]
        if OVERALL_WORD in view.letters[max(0, at - _OVERALL_REACH) : at + _OVERALL_REACH]:
            cues.append(f"{sort}overall-near")
    if view.size <= 2:
        cues += (f"{sort}bare", f"{sort}bare-after:{view.before[-3:]}")
    if sort == "W":
        if EVERYTHING in view.letters:
            cues.append("Wevery")
    else:
        _quantifier(view, at, sort, cues)
    return cues


def overall_cues(view: SentenceView, at: int) -> list[str]:
    """Cues for whether "overall" goes with a grade word that is a grade of areas as well."""
    index = min((one for one in range(view.size) if view.letters[one] == OVERALL_WORD), key=lambda one: abs(one - at))
    side = "L" if index < at else "R"
    path = view.letters[min(index, at) + 1 : max(index, at)]
    gaps = [abs(grade - index) for grade in view.grades if grade != at]
    return [
        f"overall:{side}",
        f"overall-far:{side}{rough(len(path))}",
        f"overall-path:{side}{path}" if len(path) <= _SUBJECT_PATH else f"overall-path:{side}long",
        f"overall-between:{side}{GRADE if GRADE in path else ''}{AREA if AREA in path else ''}",
        f"overall-left:{view.letter(index - 1)}",
        f"overall-right:{view.letter(index + 1)}",
        f"overall-word-left:{view.norm(index - 1)}",
        f"overall-rival:{'none' if not gaps else 'nearer' if min(gaps) < abs(at - index) else 'farther'}",
    ]


def _areas_beside(view: SentenceView, at: int, sort: str, cues: list[str]) -> None:
    left = [group for group in view.groups if group.last < at]
    right = [group for group in view.groups if group.first > at]
    cues += (
        f"{sort}areas:{'L' if left else '-'}{'R' if right else '-'}",
        f"{sort}groups:{capped(len(view.groups), 3)}",
        f"{sort}left-far:{rough(at - left[-1].last) if left else 'x'}",
        f"{sort}right-far:{rough(right[0].first - at) if right else 'x'}",
    )
    if right:
        cues.append(f"{sort}right-path:{view.letters[at + 1 : right[0].first][:4]}")
    if left:
        cues.append(f"{sort}left-path:{view.letters[left[-1].last + 1 : at][-4:]}")


def _subject(view: SentenceView, at: int, sort: str, cues: list[str]) -> None:
    """The provider, pronoun or pointer that the grade is said of."""
    letters = view.letters
    for index in range(at - 1, -1, -1):
        letter = letters[index]
        if letter in _SUBJECTS:
            path = letters[index + 1 : at]
            cues.append(f"{sort}subject:{letter}")
            cues.append(f"{sort}subject-path:{path if len(path) < _SUBJECT_PATH else rough(len(path))}")
            cues += [f"{sort}subject-then:{one}" for one in (AREA, GRADE) if one in path]
            break
        if letter == ";":
            break
    for index in range(at + 1, min(view.size, at + _OBJECT_REACH)):
        if letters[index] in _OBJECTS:
            cues.append(f"{sort}object-path:{letters[at + 1 : index][:4]}{letters[index]}")
            break


def _quantifier(view: SentenceView, at: int, sort: str, cues: list[str]) -> None:
    """The words that say "every area" or "the rest"."""
    letter = EVERYTHING if sort == "E" else THE_REST
    index = min((index for index in range(view.size) if view.letters[index] == letter), key=lambda one: abs(one - at))
    path = view.letters[min(index, at) + 1 : max(index, at)]
    cues += (
        f"{sort}far:{'L' if index < at else 'R'}{rough(abs(index - at))}",
        f"{sort}path:{path if len(path) <= 4 else 'long'}",
    )
    if GRADE in path:
        cues.append(f"{sort}over-grade")
