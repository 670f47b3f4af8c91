"""Print the figures: ``python -m tests.gold.figures [--set hard] [--misses]``.

Misses are never shown for the articles set aside: whoever writes rules must not see what is in them.
"""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from tests.gold.corpus import ArticleSet
from tests.gold.readings import read_set
from tests.gold.scoring import Score, score

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def figure_lines(article_set: str, total: Score) -> Iterator[str]:
    """The figures of one set as lines."""
    yield f"{article_set}: {total.articles} articles, {total.wholly_right} wholly right"
    yield (
        f"  {total.false_alarms} of {total.without_judgement} articles without a judgement got one; "
        f"{total.evidence_not_in_text} evidence texts are not in their article"
    )
    for figure, tally in total.tallies.items():
        yield (
            f"  {figure:14} precision {tally.precision:.3f}  recall {tally.recall:.3f}  F1 {tally.f1:.3f}"
            f"   (right {tally.right}, extra {tally.extra}, missed {tally.missed})"
        )


def miss_lines(article_set: ArticleSet, total: Score) -> Iterator[str]:
    """Every miss by article; none for the set that is held out."""
    if article_set is ArticleSet.HELD_OUT:
        yield "  (the misses of articles set aside are not shown)"
        return
    for name, misses in total.misses.items():
        yield f"  {name}"
        yield from (f"    {miss}" for miss in misses)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print from the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.gold.figures", description="Print the accuracy figures.")
    parser.add_argument("--set", choices=[s.value for s in ArticleSet], help="one set only")
    parser.add_argument("--misses", action="store_true", help="also every miss")
    options = parser.parse_args(arguments)
    for article_set in [ArticleSet(options.set)] if options.set else ArticleSet:
        total = score(read_set(article_set))
        for line in figure_lines(article_set, total):
            sys.stdout.write(f"{line}\n")
        if options.misses:
            for line in miss_lines(article_set, total):
                sys.stdout.write(f"{line}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
