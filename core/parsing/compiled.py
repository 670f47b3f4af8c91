"""Keeps what is compiled of a knowledge, so that it is made once however many articles are read."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from functools import wraps
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Source = TypeVar("Source")
Made = TypeVar("Made")


def compiled_once(make: Callable[[Source], Made]) -> Callable[[Source], Made]:
    """A function that makes something of a source on first use and gives the same for the same source ever after.

    Sources are told apart by who they are and not by what they hold: a knowledge is large, and comparing two of them
    would take longer than reading an article. A source is kept as long as what was made of it.
    """
    kept: dict[int, tuple[Source, Made]] = {}

    @wraps(make)
    def made(source: Source) -> Made:
        held = kept.get(id(source))
        if held is None:
            with kept_for_good():
                held = kept[id(source)] = (source, make(source))
        return held[1]

    return made


@contextmanager
def kept_for_good() -> Iterator[None]:
    """Make things that stay to the end without Python looking for rubbish among them.

    It would look each time that so many have come together, now and then through all of them again: an eighth of the
    time of the first article, of which half is saved. Whoever has taken the looking over already is left alone.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
