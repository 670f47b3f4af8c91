"""Learns all weights anew and writes them: ``python -m tests.gold.training``.

The held-out and the fresh articles are never learnt from; they tell how good the weights are (``tests.gold.figures``).
Needs numpy and scipy, which neither the app nor its tests need: ``pip install numpy scipy``.
"""

from __future__ import annotations

import json
import logging
import re
import sys
from typing import TYPE_CHECKING, Any

from core.parsing.weighing.pulls import numbers_of
from core.paths import resource
from tests.gold.figures import figure_lines
from tests.gold.readings import Reading
from tests.gold.scoring import score
from tests.gold.training.examples import (
    article_weights,
    articles_apart,
    claim_weights,
    dater_weights,
    examples,
    judged_cues,
    learn_apart,
    likelihoods,
    read_again,
    read_unseen,
)
from tests.gold.training.steps import steps

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.parsing.weighing.weights import Weights

SMALLEST = 0.03
"""Cues that neither weigh this much nor pull this much at any switch are left out of the files."""
QUESTIONS = {
    "bodies": "Is this body a provider whose inspection the article tells of?",
    "targets": "What is this grade word the grade of?",
    "owners": "Whose grade is it?",
    "times": "When did it hold?",
    "dates": "What is this the time of?",
    "daters": "Whose inspection is this date of?",
    "visits": "Is this what the visit told of was called?",
    "claims": "Is this claim right?",
    "articles": "Does the article tell anybody's own current grade?",
}
_LOG = logging.getLogger(__name__)


def write_weights(question: str, weights: Weights) -> None:
    """Write the weights for one question, the cues in alphabetical order."""
    numbers = {cue: numbers_of(pull, weights.width) for cue, pull in sorted(weights.of.items())}
    kept = {cue: _written(those) for cue, those in numbers.items() if max(map(abs, those)) >= SMALLEST}
    switches = {"switches": weights.width - 1} if weights.width > 1 else {}
    _write(question, {"question": QUESTIONS[question], **switches, "weights": kept})
    _LOG.info("%s: %d cues", question, len(kept))


def _written(numbers: Sequence[float]) -> float | list[float]:
    """A pull as the file has it; the weight alone where it hardly pulls at any switch."""
    weight, *at_switches = (round(one, 3) for one in numbers)
    return [weight, *at_switches] if any(abs(one) >= SMALLEST for one in at_switches) else weight


def _write(name: str, held: Mapping[str, Any]) -> None:
    path = resource("models", f"{name}.json")
    path.parent.mkdir(exist_ok=True)
    path.write_text(_lines(held) + "\n", encoding="utf-8")


def _lines(held: Mapping[str, Any]) -> str:
    """As JSON with one cue a line."""
    text = json.dumps(held, ensure_ascii=False, indent=0)
    return re.sub(r"\[[\d\s.,e+-]+\]", lambda numbers: "".join(numbers[0].split()), text)


def main() -> int:
    """Learn, tell how good the weights are on articles they were not learnt from, and write."""
    logging.basicConfig(level=logging.INFO, format="%(message)s", stream=sys.stdout)
    every = examples()
    apart, learnt = learn_apart(every)
    read = read_unseen(every, apart)
    articles = article_weights(read)
    daters = dater_weights(read)
    unseen = read_again(read, apart, articles_apart(read, apart), daters)
    figures = figure_lines("read unseen", score(Reading(one.article, reading.findings) for one, reading in unseen))
    _LOG.info("\n".join(figures))
    claims = judged_cues(unseen)
    _write("confidence", {"steps": steps(likelihoods(claims))})
    write_weights("bodies", learnt.bodies)
    write_weights("targets", learnt.targets)
    write_weights("owners", learnt.owners)
    write_weights("times", learnt.times)
    write_weights("dates", learnt.dates)
    write_weights("visits", learnt.visits)
    write_weights("claims", claim_weights(claims))
    write_weights("articles", articles)
    write_weights("daters", daters)
    return 0


if __name__ == "__main__":
    sys.exit(main())
