"""Times of something else than a grade: "its first inspection since 2012", "the head, who joined in 2019".

A year long past beside a grade mostly makes it an earlier one. These years are told of when something began, or was
found that is still to be put right.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.parsing.words import either

if TYPE_CHECKING:
    from core.knowledge.wording import Wording

REACH = 12
"""Items before a time that are looked at."""


def other_times(wording: Wording) -> re.Pattern[str]:
    """A pattern for the folded words before such a time, up to the time itself.

    Raises:
        KnowledgeError: A table of ``dates.toml`` is missing.
    """

    def any_in(table: str) -> str:
        return f"(?:{either(wording.phrases(f'dates.{table}'))})"

    few = r"(?:[^\s,;.]+ )"
    first = rf"(?:{any_in('first_of_its_sort')} {few}{{0,3}}?|{any_in('first_alone')} )since {few}{{0,2}}"
    began = rf"{any_in('beginning_then')} {few}{{0,6}}?(?:in|since|on) "
    pointed_out = rf"{any_in('failings')} {any_in('pointed_out')} {any_in('inspection_then')}"
    found = rf"{pointed_out} (?:in|of|from) {few}{{0,1}}"
    return re.compile(rf"(?<!\S)(?:{first}|{began}|{found}|{any_in('being_since')} {few}{{0,5}}?since )$")
