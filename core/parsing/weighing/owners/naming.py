"""What part a name plays in its sentence: whom it is about is mostly its subject, seldom the place behind an "in"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.weighing.letters import DETERMINER, JOINER, NAMES, TIES, VERBS

if TYPE_CHECKING:
    from core.parsing.weighing.sentence import SentenceView

SUBJECT, OBJECT = "subject", "object"
_JOINS = frozenset({",", JOINER})


def part_of(view: SentenceView, item: int) -> str:
    """The small word that a name hangs on, else ``subject`` before the first verb of its sentence, else ``object``.

    Of names in a list, "in Leeds, York and Hull", all hang on the same word.
    """
    letters, at = view.letters, item
    while at > 1 and letters[at - 1] in _JOINS and letters[at - 2] in NAMES:
        at -= 2
    at -= at > 0 and letters[at - 1] == DETERMINER
    if at > 0 and letters[at - 1] in TIES:
        return view.norm(at - 1)
    return SUBJECT if VERBS.isdisjoint(letters[:at]) else OBJECT


def naming_cues(part: str, named_last: str, here: str, points: str, tier: str) -> tuple[str, ...]:
    """What part it played in the sentence that named it last."""
    return (
        f"naming:{part}",
        f"naming:{part},{named_last}{here}",
        f"naming:{part},{named_last}{here},{points}",
        f"naming:{part},{named_last},{tier}",
    )


def named_as_cues(part: str, tier: str) -> tuple[str, ...]:
    """What part it plays in the sentence of the grade."""
    return (f"Lpart:{part}", f"Lpart:{part},{tier}")
