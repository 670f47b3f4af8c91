"""What stands beside a name and says whose it is: a verb of speech, an age, relatives, a body; from ``people.toml``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.parsing.words import either

if TYPE_CHECKING:
    from core.knowledge.wording import Wording


@dataclass(frozen=True, slots=True)
class BesideNames:
    """Patterns for the text before a name, which they end with, and behind it, which they begin with.

    Attributes:
        spoke_behind: A verb of speech behind a name and what is told of it: "Kezia, who is 19, said".
        spoke_before: A verb of speech right before a name: "says Kezia".
        apart: A comma and a verb of speech: the end of "a young inspector, Kezia, said".
        relative_before: Whose relative is named, with a comma as ``apart``: "her foster sister, Kezia".
        named_before: What makes a name of a word alone, with what asks for a name as ``asked``: "named", "call her".
        marked_before: Any of the two before, and looser; seldom met, and quicker looked for.
        body_behind: What says that the name is a body's: "Tern Lights, which", "Tern Lights, a charity that".
        body_before: The same before it: "the charity Tern Lights".
        people_speak: Verbs of speech before a name of two words that make a person of it.
    """

    spoke_behind: re.Pattern[str]
    spoke_before: re.Pattern[str]
    apart: re.Pattern[str]
    relative_before: re.Pattern[str]
    named_before: re.Pattern[str]
    marked_before: re.Pattern[str]
    body_behind: re.Pattern[str]
    body_before: re.Pattern[str]
    people_speak: frozenset[str]


def beside_names(wording: Wording) -> BesideNames:
    """Compile the patterns."""

    def any_in(table: str) -> str:
        return either(wording.phrases(f"people.{table}"))

    before, family, naming = any_in("speech_before_names"), any_in("family"), any_in("naming")
    return BesideNames(
        spoke_behind=re.compile(rf"(?:,[^,.]{{2,70}},|\s\([^()]{{1,50}}\))?\s+(?:{any_in('speech_behind_names')})\b"),
        spoke_before=re.compile(rf"\b(?:{before})[ \u00a0]+$"),
        apart=re.compile(rf",\s+(?:{any_in('speech_apart')})\b"),
        relative_before=re.compile(
            rf"(?:\b(?:his|her|their|my|our|whose)|['’]s?)\s+(?:\w+\s+)?(?:{family}|{any_in('somebodys_children')})"
            r"(?P<apart>,?)\s+$"
        ),
        named_before=re.compile(
            rf"\b(?:{naming}|(?P<asked>name(?:\s+\w+)?\s+as|call\s+(?:her|him|them))|{family}),?\s+$"
        ),
        marked_before=re.compile(rf"(?:{before}|{naming}|as|her|him|them|{family})[,.]?\s+$"),
        body_behind=re.compile(
            rf",\s+(?:which\b|(?:an?|the|its)\s+(?:\w+\s+)?(?:{any_in('bodies_told_behind')})"
            r"(?=[,.]|\s+(?:that|which|for|in|of|with|run|based)\b))"
        ),
        body_before=re.compile(rf"\b(?:{any_in('bodies_told_before')})\s+$"),
        people_speak=frozenset(wording.phrases("people.speech_before_people")),
    )
