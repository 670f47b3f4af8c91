"""Times of passages: what was decided grade by grade, set right by the sentences round it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.weighing.times.carried import with_carried_times
from core.parsing.weighing.times.one_list import with_lists_of_one_time
from core.parsing.weighing.times.turned import with_what_was_before_a_turn

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.parsing.weighing.deciding import Decision
    from core.parsing.weighing.times.passage_words import PassageWords


def with_times_of_passages(decisions: Iterable[Decision], words: PassageWords) -> tuple[Decision, ...]:
    """The decisions, with the times that lists, sentences that go on, and those that turn to today give them.

    Args:
        decisions: What was decided of each grade word, in order.
        words: The words that say which inspection a sentence is about.
    """
    return with_what_was_before_a_turn(with_carried_times(with_lists_of_one_time(decisions), words), words)
