"""Short articles of our own about many councils, several to an inspection, to be imported while things go wrong."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.importing.reading_job import ReadDocument, read_parts

if TYPE_CHECKING:
    from pathlib import Path

_COUNCILS = ("Shropshire", "Barnet", "Devon", "Kirklees", "Gateshead", "Wiltshire", "Southend-on-Sea", "Camden")
_GRADES = ("outstanding", "good", "requires improvement", "inadequate")
_TEXT = """{council}: children’s services {overall}, say inspectors

{outlet}, {day} August 2025

Ofsted has rated {council} Council’s children’s services as {overall} after an inspection in June 2025.

Inspectors found the experiences and progress of children in care to be {care}, and the experiences and progress of
care leavers to be {leavers}. The impact of leaders on social work practice was {leaders}.

“Our social workers never give up on a child,” said Morwenna Askey, the council’s director of children’s services.

The report number {number} was read in the council chamber. {filling}
"""


@dataclass(frozen=True)
class Article:
    """One file with what the desk reads in it."""

    path: Path
    read: ReadDocument

    @property
    def sha256(self) -> str:
        return self.read.document.sha256


def write_articles(folder: Path, count: int) -> list[Path]:
    """Write text files, each another article."""
    folder.mkdir(parents=True, exist_ok=True)
    return [_write(folder / f"article {number:03}.txt", number) for number in range(count)]


def read_articles(folder: Path) -> list[Article]:
    """What the desk reads in the files of a folder, in the order of their names."""
    articles = []
    for path in sorted(folder.iterdir()):
        (read,) = read_parts(path, done=0)
        assert isinstance(read, ReadDocument)
        articles.append(Article(path, read))
    return articles


def _write(path: Path, number: int) -> Path:
    council = _COUNCILS[number % len(_COUNCILS)]
    # Two of three articles of an inspection agree, so that its judgements change while they come in.
    doubt = 1 if number // len(_COUNCILS) % 3 == 2 else 0
    place = _COUNCILS.index(council)
    grades = [_GRADES[(place + shift + doubt) % 4] for shift in range(4)]
    digest = hashlib.sha256(str(number).encode()).hexdigest()
    text = _TEXT.format(
        council=council,
        outlet=f"The {council} {('Courier', 'Post', 'Echo')[number % 3]}",
        day=1 + number % 28,
        overall=grades[0],
        care=grades[1],
        leavers=grades[2],
        leaders=grades[3],
        number=number,
        filling=" ".join(f"Paragraph {digest[place : place + 8]} was noted." for place in range(0, 56, 4)) * 4,
    )
    path.write_text(text, encoding="utf-8")
    return path
