"""What parsing articles costs: how many of 3 kB in a second of CPU time, and the time that ever longer texts take.

    python tests/benchmarks/articles.py

The articles are put together here from templates: a story about a council, one about a school and a round-up, each
round a council of the list of authorities, with prose that grades nothing between what is graded. Reading files is no
part of it.
"""

from __future__ import annotations

import sys
import time
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.knowledge import Knowledge
    from core.model import Document

KILOBYTE = 1000
ARTICLE = 3 * KILOBYTE
ARTICLES = 60
ROUNDS = 5
LENGTHS = (10 * KILOBYTE, 100 * KILOBYTE, 1000 * KILOBYTE)
MOST_GROWTH = 1.5
"""How much more a character of the longest text may take than one of the shortest, before time counts as not linear."""

COUNCIL_STORY = """\
{place} children's services climb to good after two hard years

By Orla Penhallow, local democracy reporter
Published {day} March 2025

Children's services in {place} have been rated good by Ofsted, two years after inspectors found that they required \
improvement.

The report, published on Monday, says leaders "have turned a service round without losing sight of the children in \
it". Inspectors visited {place} from {day} January to 7 February 2025.

The experiences and progress of children in care were judged good, and those of care leavers were found to be \
outstanding. The help and protection that children receive still requires improvement to be good.

Councillor Delphine Marwood, the cabinet member for children and families, said: "This is the work of people who stay \
late and come in early. We know where we must do better and we have started."

"""
SCHOOL_STORY = """\
"Children love coming in": {place} primary keeps its top grade

Harrowmere Primary School in {place} has been told it remains outstanding in all areas after a two-day visit by Ofsted.

The school, in Tallow Lane, has 210 pupils. It was last inspected in June 2018, when it was also judged outstanding.

Inspectors rated the quality of education, behaviour and attitudes and early years provision outstanding. Personal \
development was good.

Head teacher Ivo Castellane said the report was "a lovely thing to read out in assembly". He added: "Our families have \
backed us all the way, and the kitchen has promised a cake."

"""
ROUND_UP = """\
How care homes and nurseries near {place} were rated this month

Sandpiper House
The children's home was judged inadequate on {day} May 2025. Its overall experiences and progress of children and \
young people were inadequate, and the effectiveness of leaders and managers requires improvement to be good.

Little Quince Nursery
Rated good in every category. The previous grade, given in 2019, was requires improvement.

St Osyth's Academy
Behaviour and attitudes: Good
Leadership and management: Good
Quality of education: Requires improvement

"""
TALK = """\
The market hall was full on Tuesday evening for the first meeting of the new year, and the questions went on until \
nearly ten. Several people asked about the bus that used to stop outside the library, and one wanted to know when the \
scaffolding on the clock tower would come down.

A spokesperson for the council said that work on the budget would begin in the autumn. "Nobody likes to see a library \
close its doors earlier," they said, "and we will look at every other way first."

Parents who had come from the villages said the roads were the thing they talked about at the school gate. Hester \
Quillfeather, who has three children, said that she had stopped counting the holes between her house and the station.

"""
STORIES = (COUNCIL_STORY, SCHOOL_STORY, ROUND_UP)


def stories(knowledge: Knowledge) -> Iterator[str]:
    """Stories without end, of each sort in turn, each round another council and with talk behind it."""
    places = cycle(authority.name.split(" (")[0] for authority in knowledge.authorities.all())
    for number, template in enumerate(cycle(STORIES)):
        yield template.format(place=next(places), day=8 + number % 20) + TALK


def articles(knowledge: Knowledge, count: int, length: int) -> list[Document]:
    """Articles of a length in characters, each of as many stories as fill it and cut there."""
    told = stories(knowledge)
    found: list[Document] = []
    for _ in range(count):
        parts: list[str] = []
        size = 0
        while size < length:
            parts.append(next(told))
            size += len(parts[-1])
        found.append(document("".join(parts)[:length]))
    return found


def document(text: str) -> Document:
    """A text as reading a file of it gives it."""
    from core.reading import read_bytes

    return read_bytes(text.encode(), "article.txt")


def seconds(documents: list[Document], knowledge: Knowledge, rounds: int) -> float:
    """CPU time of parsing documents; the least of some rounds, because other work can only add to it."""
    from core.parsing import parse

    least = float("inf")
    for _ in range(rounds):
        began = time.process_time()
        for one in documents:
            parse(one, knowledge)
        least = min(least, time.process_time() - began)
    return least


def measure() -> int:
    """Measure and print; 0 when time grows no faster than the text."""
    from core.knowledge import load_knowledge

    knowledge = load_knowledge()
    some = articles(knowledge, ARTICLES, ARTICLE)
    seconds(some[:3], knowledge, 1)  # loads the models and compiles the wording, which is no part of it
    each = seconds(some, knowledge, ROUNDS) / ARTICLES
    sys.stdout.write(f"articles of 3 kB       {1 / each:.0f} a second of CPU time, {each * 1000:.1f} ms each\n")
    rates: list[float] = []
    for length in LENGTHS:
        took = seconds(articles(knowledge, 1, length), knowledge, ROUNDS if length < LENGTHS[-1] else 1)
        rates.append(took / length * KILOBYTE)
        sys.stdout.write(
            f"{length // KILOBYTE:>5} kB in one text    {took:.3f} s CPU, {rates[-1] * 1000:.2f} ms a kilobyte\n"
        )
    growth = rates[-1] / rates[0]
    sys.stdout.write(f"growth                 {growth:.2f} (at most {MOST_GROWTH})\n")
    return 0 if growth <= MOST_GROWTH else 1


if __name__ == "__main__":
    sys.exit(measure())
