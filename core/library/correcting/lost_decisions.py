"""Decisions whose findings were not read any more, brought together again finding by finding; no SQL.

A later reading can find the same words again: a parser that was mended, or a file that was read badly once. What was
decided then holds again. The trail does not say any more which finding such a decision was about, as that is gone; they
are told apart by their words and by what was read from them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from core.library.correcting.corrections import Action, fold
from core.library.correcting.refitting import KIND, refit_statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.library.correcting.corrections import Folded, TrailEntry
    from core.library.correcting.finding_values import Columns, Subject
    from core.library.correcting.refitting import NewFinding
    from core.model import Evidence


@dataclass(frozen=True, slots=True)
class LostDecisions:
    """The decisions about one finding that is gone.

    Attributes:
        subject: What it was.
        trail: Those that were not taken back, the oldest first, as if they held; at least one.
    """

    subject: Subject
    trail: tuple[TrailEntry, ...]

    @property
    def anchor(self) -> Columns:
        """By what it is known again."""
        return self.trail[0].anchor

    @property
    def evidence(self) -> Evidence | None:
        """Its words; None for an inspection."""
        return self.trail[0].evidence

    @property
    def added(self) -> Columns | None:
        """What a person had added; None where the parser had read it."""
        return next((entry.new_values for entry in self.trail if entry.action is Action.ADD), None)

    @property
    def folded(self) -> Folded:
        """As it stood, as far as it is known."""
        return fold(self.added or self.anchor, self.trail)


def lost_decisions(trail: Iterable[TrailEntry]) -> list[LostDecisions]:
    """Every finding that is gone and about which something was decided.

    Args:
        trail: All decisions about a document, the oldest first.
    """
    groups: dict[tuple[object, ...], list[TrailEntry]] = {}
    for entry in trail:
        if entry.subject_id is None and entry.undone_at is None:
            held = replace(entry, no_longer_fits=None)
            groups.setdefault(_identity(entry), []).append(held)
    return [LostDecisions(entries[0].subject, tuple(entries)) for entries in groups.values()]


def found_again(lost: LostDecisions, found: Sequence[NewFinding]) -> NewFinding | None:
    """The finding that decisions fit again, where there is no doubt which.

    Args:
        lost: Decisions about a claim, point or quotation that the parser had read.
        found: All of its like that the newer reading found, and that no other decision is about.
    """
    fitting = [
        new for new in found if refit_statement(lost.subject, lost.trail, lost.folded.columns, [new]).id is not None
    ]
    there = [new for new in fitting if new.evidence == lost.evidence]
    return next((some[0] for some in (there, fitting) if len(some) == 1), None)


def _identity(entry: TrailEntry) -> tuple[object, ...]:
    # After a correction a newer reading can have read another grade of the same words; it was the same claim.
    names = KIND.get(entry.subject, tuple(sorted(entry.anchor)))
    return entry.subject, entry.evidence, *(entry.anchor.get(name) for name in names)
