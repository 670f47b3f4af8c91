"""Finds who is spoken of: councils by a gazetteer, schools, homes and other bodies by the way their names are built.

A :class:`Directory` holds the bodies of one document and every place that names them, also by a shorter name
("Pellow Park" for Pellow Park Community College).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from core.model import ProviderType
from core.parsing.mentions.names import NameRun, make_run, name_runs, plain_name
from core.parsing.mentions.provider_names import Body, BodyMention, ProviderNames

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


_COUNCIL_TAIL = re.compile(
    r"(?:['’]s)?\s+(?:(?:metropolitan\s+)?(?:county|city|borough|district)\s+)*"
    r"(?:council|MBC|children['’]s services\b)",
    re.IGNORECASE,
)
_NEXT_CAPITAL = re.compile(r"[ \u00a0][A-Z][a-z]")
_COUNCIL_TOPICS = (None, ProviderType.CHILDRENS_SERVICES, ProviderType.SEND_AREA, ProviderType.ADULT_SOCIAL_CARE)
_BUILDING_TOPICS = (
    ProviderType.CHILDRENS_HOME,
    ProviderType.ADULT_SOCIAL_CARE,
    ProviderType.HEALTH,
    ProviderType.EARLY_YEARS,
)
_PLACE_ADJECTIVE = re.compile(r"\b(?:a|an|one|another)\s$", re.IGNORECASE)
_HOME_OF = re.compile(r"(?:['’]s)?[ -](?:run[ -])?(?:\w+ )?(?:children['’]s |residential )?homes?\b", re.IGNORECASE)
_RUN_BY = re.compile(r"\b(?:run|owned|operated|managed|provided) by (?:the )?$")
_PLACE_BEFORE = re.compile(r"(?:\b(?:near|of|from)\s|[A-Za-z],\s)$")


@dataclass(slots=True)
class Directory:
    """The bodies of one document and where it names them.

    Attributes:
        names: The compiled names.
        topic: The kind of body that the document is chiefly about.
        mentions: All mentions in the order of the text.
        loose: Runs of capitalised words that name nothing known; a sentence's grammar may make one a provider.
        places: Names of councils that only say where something is: "a Kent primary".
    """

    names: ProviderNames
    topic: ProviderType | None = None
    mentions: list[BodyMention] = field(default_factory=list)
    loose: list[NameRun] = field(default_factory=list)
    places: list[tuple[int, int]] = field(default_factory=list)
    _bodies: dict[tuple[str, ...], Body] = field(default_factory=dict)
    _shortened: dict[tuple[str, ...], Body] = field(default_factory=dict)

    def adopt(self, run: NameRun, name: str, text: str) -> Body:
        """Make a loose run a body of the document; a run that shortens a known name is that body."""
        known = self.known(run.words)
        if known is not None:
            return known
        kind = described_kind(text, run.start, run.end, self.names)
        body = Body(name.lower(), name, kind)
        bare = _bare(run.words)
        self._bodies[bare] = body
        self.mentions += [BodyMention(one.start, one.end, body, True) for one in self.loose if _bare(one.words) == bare]
        self.mentions.sort(key=lambda mention: mention.start)
        return body

    def known(self, words: Sequence[str]) -> Body | None:
        """The body whose name begins with, or is, these words; None when there is none or they are too common."""
        wanted = _bare(words)
        if not wanted:
            return None
        if wanted in self._bodies:
            return self._bodies[wanted]
        for held, body in self._bodies.items():
            if held[: len(wanted)] == wanted and (len(wanted) > 1 or len(wanted[0]) > 5):
                return body
        return self._shortened.get(wanted)

    def bodies(self) -> Iterable[Body]:
        """The institutions named in full."""
        return self._bodies.values()


def described_kind(text: str, start: int, end: int, names: ProviderNames) -> ProviderType | None:
    """The kind that the words around a name give: "Oak Loke, a home for two girls"."""
    behind = text[end : end + _DESCRIPTION].lower().replace("’", "'")
    before = text[max(0, start - _DESCRIPTION) : start].lower().replace("’", "'")
    for words in (behind, before):
        places = {kind: place for phrase, kind in names.descriptions if (place := words.find(phrase)) >= 0}
        if places:
            return (
                min(places, key=lambda kind: places[kind])
                if words is behind
                else max(places, key=lambda kind: places[kind])
            )
    return None


_DESCRIPTION = 60


def _bare(words: Sequence[str]) -> tuple[str, ...]:
    trimmed = tuple(word.removesuffix("'s") if at == len(words) - 1 else word for at, word in enumerate(words))
    return trimmed[1:] if trimmed[:1] == ("the",) and len(trimmed) > 1 else trimmed


def find_providers(
    text: str, stretches: Iterable[tuple[int, int]], names: ProviderNames, topic: ProviderType | None
) -> Directory:
    """Find every body that some stretches of a text name."""
    directory = Directory(names, topic)
    for start, end in stretches:
        for run in name_runs(text, start, end):
            _read_run(text, run, directory)
    _unify(directory)
    for mention in directory.mentions:
        words = make_run(text, mention.start, mention.end).words
        if mention.body.authority_code and words[:2] == ("royal", "borough"):
            directory._shortened.setdefault(words[:2], mention.body)
    _resolve_short_names(text, directory)
    directory.loose = _likely_names(text, directory.loose)
    directory.mentions.sort(key=lambda mention: mention.start)
    return directory


def _read_run(text: str, run: NameRun, directory: Directory) -> None:
    if directory.topic in _BUILDING_TOPICS and _RUN_BY.search(text[max(0, run.start - 18) : run.start]):
        directory.places.append((run.start, run.end))
        return
    run = _without_openers(text, run, directory.names.not_names)
    while run.words:
        institution = _institution(text, run, directory)
        end = institution.end if institution else run.end
        council = _council(text, run, directory.names, end if institution else None)
        if council is not None and _is_place(text, council, directory.topic):
            directory.places.append((council.start, council.end))
            end, council = council.end, None
            if institution is None or institution.start >= end:
                institution = None
                run = make_run(text, end, run.end) if end < run.end else make_run(text, run.end, run.end)
                run = _without_openers(text, run, directory.names.not_names)
                continue
        if council is not None:
            directory.mentions.append(council)
            end = council.end
        elif institution is not None:
            directory.mentions.append(institution)
        else:
            directory.loose.append(run)
            return
        rest = text[end : run.end]
        skipped = len(rest) - len(rest.lstrip(" \u00a0&'’s"))
        if end >= run.end or not rest.strip():
            return
        run = _without_openers(text, make_run(text, min(run.end, end + skipped), run.end), directory.names.not_names)


def _is_place(text: str, council: BodyMention, topic: ProviderType | None) -> bool:
    """Whether a council's name only says where something is: "a Kent primary", "a nursery in Cheshire"."""
    if topic is ProviderType.CHILDRENS_HOME and _HOME_OF.match(text, council.end):
        return True
    if council.sure:
        return False
    return topic not in _COUNCIL_TOPICS or bool(
        _PLACE_ADJECTIVE.search(text[max(0, council.start - 8) : council.start])
    )


# Names that begin with a word which otherwise opens a sentence.
_BEGINS_NAME = re.compile(
    r"(?:All (?:Saints|Souls|Hallows)|Good Shepherd|Two Mile|Three Ways|Four (?:Oaks|Seasons|Winds|Elms)|Seven \w+s"
    r"|Tiny (?:T\w+|Feet|Steps|Stars|Acorns|Gems|Footprints|Friends|Hands|People))\b"
)
_FIRST_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*[.]?\s*|&\s*|\W")


def _without_openers(text: str, run: NameRun, not_names: frozenset[str]) -> NameRun:
    """The run without words in front that only open a sentence; "The" stays if a name follows that can bear it."""
    start = run.start
    while start < run.end:
        match = _FIRST_WORD.match(text, start, run.end)
        if match is None:
            break
        word = match.group().strip(" .\u00a0\n").lower()
        if word == "the" and text[start].isupper() and match.end() < run.end:
            following = _FIRST_WORD.match(text, match.end(), run.end)
            if following and following.group().strip().lower() not in not_names:
                break
        if word and word not in not_names and word not in ("&", "and", "of"):
            break
        if _BEGINS_NAME.match(text, start):
            break
        start = match.end()
    return run if start == run.start else make_run(text, start, run.end)


def _institution(text: str, run: NameRun, directory: Directory) -> BodyMention | None:
    """The body that a run names by its last word, up to that word."""
    words = run.words
    if "inspectorate" in words or (words[-1] in _NO_PROVIDERS and not _TRUSTS & set(words)):
        return None
    if words[0] == "ysgol" and len(words) > 1:
        return _named(text, run, (len(words) - 1, ProviderType.SCHOOL), directory)
    best: tuple[int, ProviderType | None] | None = None
    for at, word in enumerate(words):
        kind, ends = _ending(words, at, word.removesuffix("'s"), directory)
        if ends:
            best = (at, kind)
            following = words[at + 1] if at + 1 < len(words) else ""
            if (kind is None and following == "and") or (
                following in _JOINING and not _goes_on(words, at, directory.names)
            ):
                break
    return _named(text, run, best, directory) if best else None


_JOINING = ("and", "&", "at", "for", "in")


def _ending(words: Sequence[str], at: int, plain: str, directory: Directory) -> tuple[ProviderType | None, bool]:
    """Whether a provider's name can end with a word, and the kind that the word gives it."""
    for ending, kind in directory.names.types.get(plain, ()):
        if at + 1 > len(ending) and (*words[at + 1 - len(ending) : at], plain) == ending:
            return kind, True
    return None, at > 0 and plain in directory.names.buildings and directory.topic in _BUILDING_TOPICS


_NO_PROVIDERS = frozenset(
    {"trust", "trusts", "federation", "association", "schools", "board", "awards", "ltd", "alliance"}
)
_TRUSTS = frozenset({"nhs", "foundation"})


def _goes_on(words: Sequence[str], at: int, names: ProviderNames) -> bool:
    """Whether a name goes on behind a joining word: no type word of its own may follow."""
    return not any(word.removesuffix("'s") in names.types for word in words[at + 2 :])


def _named(text: str, run: NameRun, best: tuple[int, ProviderType | None], directory: Directory) -> BodyMention | None:
    at, kind = best
    end = _end_of_word(text, run, at)
    printed = text[run.start : end]
    words = run.words[: at + 1]
    significant = [word for word in words if word not in directory.names.not_names and word != "independent"]
    if len(significant) < 2:
        return None
    tail = re.compile(r"[ \u00a0]\([A-Z][\w ]+\)").match(text, end)
    if tail:
        printed, end = text[run.start : tail.end()], tail.end()
    bare = _bare(words)
    body = directory._bodies.get(bare)
    if body is None:
        name = plain_name(printed)
        body = directory._bodies[bare] = Body(name.lower(), name, kind)
    return BodyMention(run.start, end, body, sure=True)


def _end_of_word(text: str, run: NameRun, at: int) -> int:
    seen = -1
    end = run.end
    for match in re.finditer(r"[^\W\d_]+(?:[’'][^\W\d_]+)*|&", text[run.start : run.end]):
        seen += 1
        if seen == at:
            end = run.start + match.end()
            break
    printed = text[run.start : end]
    return end - 2 if printed.endswith(("'s", "’s")) else end


def _council(text: str, run: NameRun, names: ProviderNames, limit: int | None) -> BodyMention | None:
    """The council at the start of a run; None when the run is the name of something else in that place."""
    words = [word.removesuffix("'s") if word.endswith("'s") else word for word in run.words]
    words = ["and" if word == "&" else word for word in words]
    offset = 1 if words[:1] == ["the"] and len(words) > 1 else 0
    for candidate, body, is_trust in names.councils.get(words[offset] if words else "", ()):
        flat = [part for word in candidate for part in ([word] if word != "'s" else [])]
        if words[offset : offset + len(flat)] != flat:
            continue
        end = _end_of_word(text, run, offset + len(flat) - 1)
        tail = _COUNCIL_TAIL.match(text, end)
        if limit is not None and not is_trust and end < limit and not tail:
            return None
        if not tail and not is_trust and _NEXT_CAPITAL.match(text, end) and "council" not in flat:
            return None
        sure = bool(tail) or is_trust or "council" in flat
        if (
            not sure
            and " ".join(flat) in names.confusable
            and _PLACE_BEFORE.search(text[max(0, run.start - 8) : run.start])
        ):
            return None
        return BodyMention(run.start, end, body, sure)
    return None


def _halves(text: str, run: NameRun) -> tuple[NameRun, ...]:
    """The two names of "Pennywell Green and Tamebrook"."""
    printed = text[run.start : run.end]
    cut = printed.find(" and ")
    if cut < 0:
        return ()
    return make_run(text, run.start, run.start + cut), make_run(text, run.start + cut + 5, run.end)


_OPENING = re.compile(r"(?:^|[.!?:\n“\"‘'(•–-])\s*$")


def _likely_names(text: str, runs: Sequence[NameRun]) -> list[NameRun]:
    """Runs that are names: not one capitalised word that a sentence begins with and that is never met inside one."""
    inside = {run.words for run in runs if not _OPENING.search(text[max(0, run.start - 3) : run.start])}
    return [run for run in runs if len(run.words) > 1 or (run.words in inside and run.end - run.start > 2)]


def _unify(directory: Directory) -> None:
    """Make one body of two names of which one begins the other ("Hathersby High" and "Hathersby High School")."""
    longer: dict[Body, Body] = {}
    for words, body in directory._bodies.items():
        for others, other in directory._bodies.items():
            if len(others) > len(words) > 1 and others[: len(words)] == words and others[len(words) :] != ("and",):
                longer[body] = other
    if longer:
        directory._bodies = {words: longer.get(body, body) for words, body in directory._bodies.items()}
        directory.mentions = [
            BodyMention(mention.start, mention.end, longer.get(mention.body, mention.body), mention.sure)
            for mention in directory.mentions
        ]


def _resolve_short_names(text: str, directory: Directory) -> None:
    """Read loose runs that shorten a known name as mentions of it."""
    left: list[NameRun] = []
    for run in directory.loose:
        body = directory.known(run.words)
        if body is None:
            halves = _halves(text, run)
            if halves and all(directory.known(half.words) for half in halves):
                directory.mentions += [
                    BodyMention(half.start, half.end, known, sure=True)
                    for half in halves
                    if (known := directory.known(half.words)) is not None
                ]
                continue
            left.append(run)
            continue
        end = run.end - 2 if text[run.start : run.end].endswith(("'s", "’s")) else run.end
        directory.mentions.append(BodyMention(run.start, end, body, sure=True))
    directory.loose = left
