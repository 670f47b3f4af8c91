"""The verbs of speech and the speakers that are no person, compiled from ``people.toml``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.parsing.words import either

if TYPE_CHECKING:
    from core.knowledge.wording import Wording


@dataclass(frozen=True, slots=True)
class SpeechWords:
    """Patterns around quotations; all but ``remark`` are for text in small letters.

    Attributes:
        verb: A verb of speech.
        pronoun: "he said", "said she".
        opening: A verb of speech right behind a quotation, with no pronoun after it.
        remark: A short remark about somebody before a colon: "was blunter:", "was delighted:".
        impersonal: A speaker that is no person.
        reported: The report or its inspectors saying something.
    """

    verb: re.Pattern[str]
    pronoun: re.Pattern[str]
    opening: re.Pattern[str]
    remark: re.Pattern[str]
    impersonal: re.Pattern[str]
    reported: re.Pattern[str]


def speech_words(wording: Wording) -> SpeechWords:
    """Compile the patterns."""
    verbs = either(wording.phrases("people.speech"))
    nobody = either(wording.phrases("people.impersonal"))
    return SpeechWords(
        verb=re.compile(rf"\b(?:{verbs})\b"),
        pronoun=re.compile(rf"\b(?:he|she)\b(?:\s+\w+){{0,3}}?\s+(?:{verbs})\b|\b(?:{verbs})\s+(?:he|she)\b"),
        opening=re.compile(rf"[\s,–—-]*(?:{verbs})\s+(?!he\b|she\b)"),
        remark=re.compile(r"\b(?:was|were|is|wasn['’]t|couldn['’]t)\b[^.:“”\"]{0,60}[.:]\s*[“\"‘']?$"),
        impersonal=re.compile(rf"\b(?:{nobody})\b"),
        reported=re.compile(
            r"\b(?:(?:the|their|its|ofsted['’]s) (?:report|letter|inspectors?)|inspectors|ofsted|(?:the )?cqc)"
            r"(?:, (?:who|which)\b[^,.“”\"]{3,60},)? (?:\w+ )?"
            r"(?:says?|said|wrote|writes?|begins|began|reads?|states?|stated|found|noted|concluded|adds?|added|continues)\b"
        ),
    )
