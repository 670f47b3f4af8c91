"""The verbs of speech and the speakers that are no person or have no name, compiled from ``people.toml``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.parsing.people.titles import behind_short
from core.parsing.words import either

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.knowledge.wording import Wording


@dataclass(frozen=True, slots=True)
class SpeechWords:
    """Patterns around quotations, for text in small letters unless said otherwise.

    Attributes:
        verb: A verb of speech.
        pronoun: "he said", "said she".
        opening: One of the plainest verbs of speech right behind a quotation, with no pronoun after it.
        follows: Any verb of speech there.
        remark: A short remark about somebody before a colon, in any letters: "was blunter:", "was delighted:".
        impersonal: A speaker that is no person.
        nobody_says: Such a speaker with a verb of speech or finding.
        it_says: "It" at the beginning, which is a report, with a verb of speech.
        spoken_of: Somebody being spoken of: "was described by staff as", "has been praised".
        predicate: A verb that makes a sentence of the words around it.
        office_says: An office with a verb of speech: "the chair asked", "said the director".
        same_offices: What an office is compared as, by its other names: "chair" by "chairman".
        reported: The report or its inspectors saying something.
        going_on: A participle of speech: "with Ann Lee noting that".
        spoken_to: What stands before somebody to whom something is said or done, in any letters: "told Ann Lee".
        anew: What makes the quotation behind it a new one, in any letters.
        somebody: A person without a name, in any letters: "A mother of two".
        grades: Grades as they are quoted.
        grade_words: Words of which a quoted grade is made.
        abbreviated: A full stop that shortens what stands before it, in any letters, and ends no sentence: "Cllr."
    """

    verb: re.Pattern[str]
    pronoun: re.Pattern[str]
    opening: re.Pattern[str]
    follows: re.Pattern[str]
    remark: re.Pattern[str]
    impersonal: re.Pattern[str]
    nobody_says: re.Pattern[str]
    it_says: re.Pattern[str]
    spoken_of: re.Pattern[str]
    predicate: re.Pattern[str]
    office_says: re.Pattern[str]
    same_offices: Mapping[str, str]
    reported: re.Pattern[str]
    going_on: re.Pattern[str]
    spoken_to: re.Pattern[str]
    anew: re.Pattern[str]
    somebody: re.Pattern[str]
    grades: frozenset[str]
    grade_words: frozenset[str]
    abbreviated: re.Pattern[str]


def speech_words(wording: Wording) -> SpeechWords:
    """Compile the patterns."""
    plainest = either(wording.phrases("people.speech"))
    verbs = either((*wording.phrases("people.speech"), *wording.phrases("people.telling")))
    nobody = either(wording.phrases("people.impersonal"))
    offices = either(wording.phrases("people.offices"))
    return SpeechWords(
        verb=re.compile(rf"\b(?:{verbs})\b"),
        pronoun=re.compile(rf"\b(?:he|she)\b(?:\s+\w+){{0,3}}?\s+(?:{verbs})\b|\b(?:{verbs})\s+(?:he|she)\b"),
        opening=re.compile(rf"[\s,–—-]*(?:{plainest})\s+(?!he\b|she\b)"),
        follows=re.compile(rf"[\s,–—-]*(?:is\s+|was\s+)?(?:how\s+|what\s+)?(?:{verbs})\s+(?!he\b|she\b)"),
        remark=re.compile(r"\b(?:was|were|is|wasn['’]t|couldn['’]t)\b[^.:“”\"]{0,60}[.:]\s*[“\"‘']?$"),
        impersonal=re.compile(rf"\b(?:{nobody})\b"),
        nobody_says=re.compile(
            rf"\b(?:{nobody})\b(?:,?\s+(?:which|who|that)\b)?(?:\s+\w+){{0,2}}?\s+(?:{verbs}|found|finds|see|saw)\b"
        ),
        it_says=re.compile(rf"\W*it\s+(?:also\s+|then\s+)?(?:{plainest})\b"),
        spoken_of=re.compile(
            r"\b(?:was|were|is|are|been|being|be)\s+(?:(?:also|once|then|since|often|even|widely|\w+ly)\s+)?"
            rf"(?:{either(wording.phrases('people.speech_of_somebody'))})\b(?:\s+as\b)?"
        ),
        predicate=re.compile(
            rf"\b(?:is|was|are|were|has|had|have|will|would|can|could|did|does|do|may|might|must|went|came|{verbs})\b"
        ),
        office_says=re.compile(
            rf"\bthe\s+(?P<office>(?:[\w'’-]+\s)?(?:{offices}))\b(?:\s+[\w'-]+){{0,2}}?\s+(?:{verbs}|hoped|wished|summed)\b"
            rf"|\b(?:{verbs})\s+the\s+(?P<said>(?:[\w'’-]+\s)?(?:{offices}))\b(?![ ,]+[a-z]+ [a-z]+ )"
        ),
        same_offices={
            name: office for office, names in wording.mapping("people.same_offices").items() for name in names
        },
        reported=re.compile(
            r"\b(?:(?:the|their|its|ofsted['’]s) (?:report|letter|inspectors?)|inspectors|ofsted|(?:the )?cqc)"
            r"(?:, (?:who|which)\b[^,.“”\"]{3,60},)? (?:\w+ )?"
            r"(?:says?|said|wrote|writes?|begins|began|reads?|states?|stated|found|noted|concluded|adds?|added|continues)\b"
        ),
        going_on=re.compile(rf"\b(?:{either(wording.phrases('people.speech_going_on'))})\b"),
        spoken_to=re.compile(
            r"\b(?:of|about|with|(?<!put it )(?<!put this )(?<!put that )to|for|on"
            rf"|{either(wording.phrases('people.speech_to'))})\s+$"
        ),
        anew=re.compile(rf"\b(?:But|{either(wording.phrases('people.speech_anew'))})\b|\band\b.*\bsaid\b"),
        somebody=re.compile(
            rf"\b(?:A|An|One|Another)\s+(?:[\w’'-]+\s+){{0,2}}?(?:{either(wording.phrases('people.somebody'))})\b"
        ),
        grades=frozenset(wording.phrases("grades.verbs")),
        grade_words=frozenset(wording.phrases("grades.quoted")),
        abbreviated=re.compile(rf"{behind_short(wording.phrases('people.abbreviated'))}\."),
    )
