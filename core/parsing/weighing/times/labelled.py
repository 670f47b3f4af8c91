"""Labels in front of a grade that tell its time: "Last inspection: good. This inspection: outstanding"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.parsing.words import either

if TYPE_CHECKING:
    from core.knowledge.wording import Wording

OF_BEFORE, OF_NOW = "times_said.label_before", "times_said.label_now"
_BEGINS = r"(?:^|[.;,|(] )(?:the |its |our )?"
_YEAR = r"(?:\( \S+(?: \S+)? \) )?"


def label_pattern(wording: Wording, *tables: str) -> re.Pattern[str]:
    """A pattern for the folded words before a grade, of which a label stands last.

    Args:
        wording: The wording.
        tables: Its tables of labels.

    Raises:
        KnowledgeError: One of them is missing.
    """
    labels = either([phrase for table in tables for phrase in wording.phrases(table)])
    return re.compile(rf"{_BEGINS}(?:{labels}) {_YEAR}[:–] (?:[\"'“‘] )?$")
