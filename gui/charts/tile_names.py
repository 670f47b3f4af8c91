"""Names so short that they fit a tile of the map, each for one authority alone."""

from __future__ import annotations

import csv
from functools import cache
from typing import TYPE_CHECKING

from core.paths import resource

if TYPE_CHECKING:
    from collections.abc import Mapping

_FIRST = 5


def tile_name(name: str) -> str:
    """The short name of an authority; where none is listed, the first letters of its first word."""
    short = _listed().get(name)
    return short or name.split(" ", maxsplit=1)[0].rstrip(",")[:_FIRST]


@cache
def _listed() -> Mapping[str, str]:
    """``resources/tile_names.csv``: authorities whose first letters would not tell them apart, or not be known."""
    with resource("tile_names.csv").open(encoding="utf-8", newline="") as file:
        return {row["authority"]: row["tile"] for row in csv.DictReader(file)}
