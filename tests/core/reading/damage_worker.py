"""Reads and parses damaged PDFs in a process of its own, as PDFium could take the whole process with it.

python damage_worker.py FILE SEED COUNT     # prints one line of JSON a case
"""

from __future__ import annotations

import json
import random
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

from core.errors import DeskError
from core.knowledge import load_knowledge
from core.parsing import parse
from core.reading import read_bytes


def damaged(data: bytes, chance: random.Random) -> bytes:
    """The file cut short, with bits flipped, or with a stretch of bytes lost or doubled."""
    place = chance.randrange(len(data))
    kind = chance.randrange(4)
    if kind == 0:
        return data[:place]
    if kind == 1:
        flipped = bytearray(data)
        for _ in range(chance.choice((1, 1, 4, 32))):
            flipped[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        return bytes(flipped)
    stop = place + chance.randrange(1, 200)
    return data[:place] + (data[stop:] if kind == 2 else data[place:stop] + data[place:])


def case(data: bytes) -> dict[str, object]:
    """What came of one file."""
    began = time.monotonic()
    outcome = "read"
    unproven = 0
    try:
        document = read_bytes(data, "report.pdf")
        for inspection in parse(document, load_knowledge()).inspections:
            for claim in inspection.claims:
                words = document.text[claim.evidence.start : claim.evidence.end]
                unproven += not words or words != claim.evidence.text
    except DeskError as error:
        outcome = type(error).__name__
    return {"outcome": outcome, "seconds": time.monotonic() - began, "unproven": unproven}


if __name__ == "__main__":
    whole = Path(sys.argv[1]).read_bytes()
    for letters, name in ((whole, "report.pdf"), (b"Ofsted rated Ashdale Primary School good.", "article.txt")):
        parse(read_bytes(letters, name), load_knowledge())  # what is made ready once is no part of any file's time
    for number in range(int(sys.argv[3])):
        sys.stdout.write(json.dumps(case(damaged(whole, random.Random(f"{sys.argv[2]}-{number}")))) + "\n")
        sys.stdout.flush()
