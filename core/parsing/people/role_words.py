"""The words that tell roles, end them and belong to none, compiled from ``people.toml``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.parsing.compiled import compiled_once
from core.parsing.people.name_words import name_words
from core.parsing.words import either

if TYPE_CHECKING:
    from core.knowledge import Knowledge

_ADVERBS = r"(?:also|now|once|then|still|only|since|later|first|recently|currently|previously|formerly|\w+ly)"
_HAVING = rf"(?:(?:has|had|have|was|were|is|been|being|will|be|{_ADVERBS})\s+)*"


@dataclass(frozen=True, slots=True)
class RoleWords:
    """What roles are told by and parted from.

    Attributes:
        roles: What people are, in small letters.
        ranks: Titles in front of a name that are the end of a role: "Chief Inspector Ann Lee".
        before_surnames: Titles and given names, in small letters.
        breaks: Words that no role has before what it says somebody is: "from", "thanked", "Monday".
        never_owners: Words in the possessive that own no role: "children's", "Majesty's".
        aside: What may stand between a name and a role behind it: letters, brackets, an age, where somebody is from.
        behind: A role behind a name: ", the leader, said".
        before: A role at the end of what stands before a name: "added the council's leader, ".
        who: What is told of somebody in a clause with "who".
        taken: Behind a name or "who", that somebody took a role: "took over last May as".
        runs: What somebody runs, in a clause with "who": "chairs the trust".
        ends: Where words go on that say nothing of the role: "two weeks ago", "since 2019".
        organisation: A word, or a part of one, of what an organisation is.
        sorts: Such words, whole.
    """

    roles: frozenset[str]
    ranks: frozenset[str]
    before_surnames: frozenset[str]
    breaks: frozenset[str]
    never_owners: frozenset[str]
    aside: re.Pattern[str]
    behind: re.Pattern[str]
    before: re.Pattern[str]
    who: re.Pattern[str]
    taken: re.Pattern[str]
    runs: re.Pattern[str]
    ends: re.Pattern[str]
    organisation: re.Pattern[str]
    sorts: frozenset[str]


@compiled_once
def role_words(knowledge: Knowledge) -> RoleWords:
    """The words and patterns of a knowledge; made on first use and kept."""
    wording = knowledge.wording
    speech, telling = wording.phrases("people.speech"), wording.phrases("people.telling")
    breaks = (*speech, *telling, *wording.phrases("people.role_breaks"))
    said, organisations = either(speech), wording.phrases("people.organisations")
    names = name_words(knowledge)
    return RoleWords(
        roles=names.roles,
        before_surnames=names.titles | names.given,
        ranks=frozenset(wording.phrases("people.ranks")),
        breaks=frozenset(phrase for phrase in breaks if " " not in phrase).union(
            *wording.mapping("months.numbers").values()
        ),
        never_owners=frozenset(wording.phrases("people.never_owners")),
        aside=re.compile(
            r"(?:\s+[A-Z]{2,5}\b)*(?:\s*\([^()\n]{1,60}\))?(?:,\s*(?:aged\s+)?\d{1,3}(?=,))?"
            r"(?:,\s*(?:from|of|at)\s+[^,.;:“”\"]{2,50}(?=,))?"
        ),
        behind=re.compile(
            rf"(?:,\s*|\s[–-]\s+|\s+{_HAVING}(?:is|was|became|becomes|remains|been|be)\s+)"
            rf"(?P<role>[^“”\".;:]{{2,110}}?)(?=,\s|\s[–-]\s|\s*[:.;“\"]|\s+(?:{said})\b|$)"
        ),
        before=re.compile(
            r"(?<![\w’'&-])(?P<role>(?:\w[\w’'&-]*|&)(?:\s+(?:\w[\w’'&-]*|&)){0,13}(?:\s+\([A-Z]{2,}\))?),?\s+$"
        ),
        who=re.compile(r",?\s+who\s+(?P<told>[^“”\".;:,]{4,110})"),
        taken=re.compile(
            rf"(?:(?:,[^,.;:“”\"]{{3,80}},)?\s+{_HAVING}(?:{either(wording.phrases('people.role_taking'))})"
            r"(?:\s+\w+){0,4}?)?\s+as\s+(?P<role>[^“”\".;:,]{2,90})"
        ),
        runs=re.compile(
            rf"{_HAVING}(?:(?:{either(wording.phrases('people.role_running'))})\s+(?!to\b)"
            rf"|(?:{either(wording.phrases('people.role_running_before'))})\s+(?:(?:the|an?|its|our|his|her|their)\b|[A-Z\d]))"
        ),
        ends=re.compile(
            r"\s+(?:(?:\w+\s+)?(?:days?|weeks?|months?|years?)\s+ago\b|(?:last|this)\s+\w+"
            r"|for\s+(?:the\s+)?(?:past|last|\w+ years)\b"
            r"|since\b|whom?\b|which\b|that\b|whose\b|when\b|where\b|while\b|before\b|after\b|because\b|but\b|as\b"
            r"|in\s+(?:\d{4}|(?:early|late)\b|[A-Z][a-z]+\s+\d{4}|(?:the\s+)?(?:spring|summer|autumn|winter)\b)).*$|\s+and$"
        ),
        organisation=re.compile(either(organisations), re.IGNORECASE),
        sorts=frozenset(organisations).union(f"{one}s" for one in organisations),
    )
