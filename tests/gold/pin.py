"""Pin the floors anew: ``python -m tests.gold.pin [--allow-regression]``.

Run it after the parser got better or the labelled articles changed. It refuses to lower a floor unless told to,
so that a lower one is a decision that a reviewer can see in the command and in ``floors.json``.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tests.gold.corpus import ArticleSet, fingerprint
from tests.gold.floors import FLOORS_FILE, Floor, drops, load_floors, measured, save_floors
from tests.gold.readings import read_gated
from tests.gold.scoring import score

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def reached_now() -> dict[ArticleSet, Floor]:
    """What the parser reaches on each set as it is."""
    return {
        article_set: measured(score(read_gated(article_set)), fingerprint(article_set)) for article_set in ArticleSet
    }


def refusals(pinned: Mapping[ArticleSet, Floor], reached: Mapping[ArticleSet, Floor]) -> tuple[str, ...]:
    """Each floor that pinning would lower, in a sentence."""
    return tuple(
        f"{article_set}: {drop}"
        for article_set, floor in pinned.items()
        if article_set in reached
        for drop in drops(floor, reached[article_set])
    )


def pin(reached: Mapping[ArticleSet, Floor], path: Path, *, allow_regression: bool) -> tuple[str, ...]:
    """Write the floors unless that would lower one.

    Returns:
        What stood in the way; empty when the floors were written.
    """
    lowered = () if allow_regression else refusals(load_floors(path), reached)
    if not lowered:
        save_floors(reached, path)
    return lowered


def main(arguments: Sequence[str] | None = None) -> int:
    """Pin from the command line; exit code 1 when a floor would have been lowered."""
    parser = argparse.ArgumentParser(prog="python -m tests.gold.pin", description="Pin the accuracy floors anew.")
    parser.add_argument("--allow-regression", action="store_true", help="also lower floors")
    parser.add_argument("--floors", type=Path, default=FLOORS_FILE, help="file to write (default: floors.json)")
    options = parser.parse_args(arguments)
    lowered = pin(reached_now(), options.floors, allow_regression=options.allow_regression)
    for line in lowered:
        sys.stderr.write(f"{line}\n")
    if lowered:
        sys.stderr.write("Nothing was pinned. Mend the parser, or say --allow-regression.\n")
        return 1
    sys.stdout.write(f"Pinned in {options.floors.name}.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
