"""Cues for whether a body is such as a grade is told of: by its place, by the area, and by the list the grade is in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.weighing.values import FLAG, fit_of

if TYPE_CHECKING:
    from core.parsing.weighing.owners.asked import Asked
    from core.parsing.weighing.owners.body_view import BodyView
    from core.parsing.weighing.weights import Family


def fitting(asked: Asked, candidate: BodyView, here: str, named_last: str) -> list[Family]:
    """Whether the body is such as the grade is told of: by the place it serves, by its area, by the list it is in."""
    cast, chief = asked.cast, asked.cast.standing[candidate.rank].chief
    families: list[Family] = []
    if asked.description is not None and cast.sorts is not None:
        fit = cast.sorts.fit(asked.description, candidate.body)
        if asked.described == "left":
            families.append((_described, (fit, FLAG[bool(asked.description.region)], here, named_last, chief)))
        else:
            families.append((_described_behind, (fit, here, asked.left)))
    if asked.areas:
        families.append((_judged_by, (fit_of(asked.areas, candidate.areas), here, asked.left, named_last, chief)))
    listed = cast.rows.areas.get(asked.view.number)
    if listed:
        families.append((_listed, (fit_of(listed, candidate.areas), here, named_last, chief)))
    if asked.view.number in cast.rows.years:
        entry = "-" if asked.entry is None else FLAG[asked.entry.rank == candidate.rank]
        families.append((_record, (chief, entry, named_last)))
    return families


def _described(fit: str, region: str, here: str, named_last: str, chief: str) -> tuple[str, ...]:
    """Whether words that point to a council by its sort can mean the body."""
    return (
        f"described:{fit},{region}",
        f"described:{fit},{here}{named_last}",
        f"described:{fit},{chief}{named_last}",
    )


def _described_behind(fit: str, here: str, others: str) -> tuple[str, ...]:
    """The same of words behind the grade: "What's inadequate in the city is …"."""
    return (f"described-right:{fit}", f"described-right:{fit},{here}{others}")


def _judged_by(fits: str, here: str, others: str, named_last: str, chief: str) -> tuple[str, ...]:
    """Whether bodies of its kind are judged by the areas that it is the grade of."""
    return (
        f"judged-by:{fits}",
        f"judged-by:{fits},{here}{others}",
        f"judged-by:{fits},{here}{named_last}",
        f"judged-by:{fits},{chief}",
    )


def _listed(fits: str, here: str, named_last: str, chief: str) -> tuple[str, ...]:
    """Whether bodies of its kind are judged by the areas of the list in which the grade stands."""
    return (f"listed:{fits}", f"listed:{fits},{here}{named_last}", f"listed:{fits},{chief}")


def _record(chief: str, entry: str, named_last: str) -> tuple[str, ...]:
    """Whether the body is the one whose grades a list of years tells: not the last that was named in passing."""
    return (f"years:{chief}", f"years:{chief},{named_last}", f"years:{chief},{entry}")
