"""Reads one grade that is said of a whole list of names: “The councils rated inadequate are Leeds, Essex and Kent”.

A name in such a list has little around it that tells of an inspection: commas and other names. That it is inspected,
that its grade is a judgement and whose it is stand in the build of the sentence, and hold for all names alike.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from core.parsing.bodies import NamedBody
from core.parsing.bodies.only_places import MOST
from core.parsing.layout import BlockKind
from core.parsing.lexicon import HIGHER, LOWER, SAME, GradeForm, Kind
from core.parsing.weighing.by_place.counted_heads import counted_head
from core.parsing.weighing.by_place.joined_names import joined_names
from core.parsing.weighing.by_place.sited_names import without_sites
from core.parsing.weighing.owners.places import Place
from core.parsing.words import any_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from core.parsing.weighing.sentence import SentenceView

_FEWEST, _FEWEST_OF_KINDS, _FEWEST_COUNCILS, _FEWEST_LABELLED = 3, 2, 2, 1
"""Names from which they are a list: two can be a name and its place.

Two that tell their kinds are none, nor are two councils, and of councils one is enough behind a label.
"""
_LONGEST = 24
"""Items of a clause before a list that are looked at."""
_NAMES = "pn"
_LIST = re.compile(r"[pn]Q?+(?:P[pn])?+(?:(?:[,;]A?+|A)D?+[pn]Q?+(?:P[pn])?+)*+")
"""Names joined by commas and "and", some with the place where they are, as letters of ``weighing.letters``.

So are all patterns of this module.
"""
_HEADS = frozenset({BlockKind.HEADING, BlockKind.HEADLINE})
_CLAUSE_ENDS = frozenset(";.")
_ANY = "[^pngerlHNBU;]"
"""What may stand in the clause: no name, no other grade, no denial, no guess, and no "it"."""
_GRADES = "(?P<grades>FgOg|g)"
"""“Inadequate”, “from good to inadequate”."""
_BEFORE = rf"(?:{_ANY}{{0,12}}(?:J(?:P|OC)?|[CDGMOSfwQ)])|)"
_AGENT_AND_TIME = r"(?:PD?o)?+(?:yi)?+(?P<paper>PDw{0,2}R)?+(?:,?P?t)?+"
"""“In this latest report” stands there, too."""
_ANNOUNCED = re.compile(
    rf"{_BEFORE}{_GRADES}{_AGENT_AND_TIME}"
    r"(?:(?P<label>:|\(|\(#\):?|C:|–)|,?C:?|,?w|R(?:Fi)?[PO]|RC:?|[CM]?GO|MO|[QSw]{1,2}C:?|[QS]{1,2}[:w]|w:)"
    rf"|{_ANY}{{0,6}}U?[iU]GD?(?P<given>g)R?O"
    r"|(?:.{0,10},)?D?[ao]CJP?(?P<placed>g)P"
)
"""What announces a list with its grade: “Those rated inadequate were”, “Inadequate:”, “inadequate grades for”.

What is rated "at" or "in" some places is theirs where it is an area or the service itself: homes there are none of it.
"""
_NAMING = any_of("namely being including include includes included ones like")
"""Words that may stand right before a list that is announced."""
_OF_ONE = any_of("is was has")
"""Verbs behind which one name stands, and perhaps where it is."""
_SUBJECT = re.compile(r"[wBA]?|D?o[Pf]|.{0,3}[QS][–,(]w?")
"""What may open a sentence before the list that is its subject: “Children's services in”, “Four councils, such as”."""
_SAID = re.compile(
    r"[–,)]?+(?:"
    r"(?:6C|6|C)(?:DwQ|D|[123])?+(?:J(?:P|OC)?+)?+(?P<grade>g)|(?:6|6M|M)[Mw]?(?P<moved>FgOg)|D?GD?(?:Rf)?(?P<got>g)|[:–]D?(?P<label>g)"
    r")"
)
_OBJECT = re.compile(rf"{_ANY}{{0,6}}[iUSQ]J(?:Dof|D?oP)?")
_AS = re.compile(r"(?:P|OC)?+(?P<grade>g)")
_ANOTHER_GRADE = re.compile(r"[,A/]{1,2}D?g")
_ENDS = frozenset(".;,–)(:$BW")
_GOES_ON = re.compile(r"[,;]?A?D?")
_GRADE_IN_FRONT = re.compile(r"(?:^|[^CJ6pn])(?P<grade>g)(?P<noun>(?P<rated>J)?Q?)$")
"""“Inadequate Surrey”, “good-rated Leeds”, “good authorities Leeds”; what "is good" ends its clause."""
_CLOSED = frozenset(".,;:)$ytR")
"""What stands behind a grade that is the grade of the whole; "good for" and "good examples" say something more."""
_NUMBERS = any_of("two three four five six seven eight nine ten eleven twelve")
_COUNTED = re.compile(
    r"(?:.{0,24}fW)?[DwQSi#f]{0,6}(?P<count>[QS#w])(?:PD?[pnow])?(?:(?:6C|6|C)(?:D|w)?JP?g|[CM6]{0,2}GD?gR?)(?:[yF]i)?(?:P?t)?\.?"
)
_LISTED_NEXT = re.compile(r"(?:U|D[wQ]{0,2})C:?")
"""“Three councils were rated inadequate.” and “They are”, “The three are”."""
_HEAD = re.compile(rf"{_BEFORE}{_GRADES}{_AGENT_AND_TIME}[QSRw]{{0,2}}(?:\(#\))?(?P<colon>:?)")
"""A line of its own over lines of names: “Councils rated inadequate:”, “Good (4)”."""
_LINE = re.compile(r"#?[.)]?D?[pn]Q?+(?:[,(].{0,6})?[.,;]?")
"""A line that is a name, and perhaps the place where it is."""


class GradedList(NamedTuple):
    """A grade and the names that it is said of.

    Attributes:
        grade: Where the grade stands.
        names: Where the names stand.
        is_whole: Whether it is surely a judgement, of each of them as a whole.
        is_now: Whether it is said to be their grade of today.
    """

    grade: Place
    names: tuple[Place, ...]
    is_whole: bool
    is_now: bool = False


class _Said(NamedTuple):
    """What a sentence says of a list in it: with which of its items, and how."""

    grades: range
    is_whole: bool
    fewest: int = _FEWEST_COUNCILS
    is_now: bool = False


def graded_lists(sentences: Sequence[SentenceView]) -> Mapping[Place, GradedList]:
    """The lists of names that have one grade, by the place of the grade.

    Args:
        sentences: The sentences of the article.
    """
    found = [one for view in sentences for one in _lists_of(view, sentences)]
    found += [one for view in sentences if view.grades and not view.on_trial for one in _joined(view, sentences)]
    found += [one for view in sentences if (one := _list_under(view, sentences)) is not None]
    found += [one for view in sentences if (one := _counted_under(view, sentences)) is not None]
    return {one.grade: one for one in found}


def _lists_of(view: SentenceView, sentences: Sequence[SentenceView]) -> Iterator[GradedList]:
    before = sentences[view.number - 1] if view.number else None
    counted = before is not None and not view.grades and _counts(before, view)
    if view.on_trial or not (view.grades or counted):
        return
    behind = 0
    for match in _LIST.finditer(view.letters):
        names = _bodies_in(view, *match.span())
        if before is not None and counted:
            is_next = _LISTED_NEXT.fullmatch(view.letters, 0, match.start())
            is_near = is_next is not None and (is_next.group().endswith(":") or _in_one_block(before, view))
            if is_near and _is_list(sentences, names, _FEWEST_COUNCILS):
                yield GradedList(Place(before.number, before.grades[0]), names, not before.groups)
            return
        said = (
            _announced(view, *match.span())
            or _said_behind(view, *match.span())
            or _left_out(view, match, behind)
            or _in_front(view, *match.span())
        )
        if said is not None and _is_list(sentences, names, said.fewest):
            behind = max(said.grades.stop, match.end())
            yield from _each_grade(view, said, names)


def _joined(view: SentenceView, sentences: Sequence[SentenceView]) -> Iterator[GradedList]:
    for one in joined_names(view):
        names = tuple(Place(view.number, at) for at in one.names if _body_at(view, at))
        if _is_grade(view, one.grade) and len(names) == len(one.names) and _is_list(sentences, names, _FEWEST_COUNCILS):
            yield GradedList(Place(view.number, one.grade), names, is_whole=not view.groups)


def _each_grade(view: SentenceView, said: _Said, names: tuple[Place, ...]) -> Iterator[GradedList]:
    is_whole = said.is_whole and not view.groups
    for at in said.grades:
        if at in view.grades:
            yield GradedList(Place(view.number, at), names, is_whole, is_now=said.is_now)


def _bodies_in(view: SentenceView, start: int, end: int) -> tuple[Place, ...]:
    """Where the names of a list stand; nothing where one of them is no body."""
    names = [
        at for at in range(start, end) if view.letters[at] in _NAMES and (at == start or view.letters[at - 1] != "P")
    ]
    if not all(_body_at(view, at) for at in names):
        return ()
    return tuple(Place(view.number, at) for at in without_sites(view, names))


def _is_list(sentences: Sequence[SentenceView], names: Sequence[Place], fewest: int) -> bool:
    """Whether names are as many as make a list; a council among other bodies tells only where they are.

    So does a name that is known for a place: "Elm Nursery in Ash Road, Thornby" names one.
    """
    found = [named for one in names if (named := _body_at(sentences[one.sentence], one.item)) is not None]
    councils = sum(named.body.authority_code is not None for named in found)
    if councils:
        return councils == len(found) >= fewest
    tell_kinds = all(named.body.kind and named.weight > MOST for named in found)
    return len(found) >= (_FEWEST_OF_KINDS if tell_kinds else _FEWEST)


def _body_at(view: SentenceView, at: int) -> NamedBody | None:
    """The body named at an item; None for a person and for other names."""
    named = view.items[at].value
    return named if isinstance(named, NamedBody) and "person" not in named.cues else None


def _clause(view: SentenceView, behind: int) -> int:
    """Where the clause begins that ends before an item."""
    starts = (at + 1 for at in range(behind - 1, -1, -1) if view.letters[at] in _CLAUSE_ENDS)
    return max(next(starts, 0), behind - _LONGEST)


def _is_grade(view: SentenceView, at: int) -> bool:
    """Whether an item is the word for a grade; no "a step up", and none of the outcomes that are no grade elsewhere."""
    if view.items[at].kind is not Kind.GRADE:
        return False
    word = view.word(at)
    return word.grade not in (SAME, LOWER, HIGHER) and word.form is not GradeForm.OUTCOME


def _announced(view: SentenceView, start: int, end: int) -> _Said | None:
    """What announces the list between two items, with which the sentence or the clause ends."""
    grades = [at for at in view.grades if at < start]
    if not grades or not _is_grade(view, grades[-1]) or view.letter(end) not in _ENDS:
        return None
    clause = _clause(view, start)
    if view.letters.rfind(")", clause, start) >= 0:  # "four are outstanding (Kent, Hull, Leeds), two good (…)"
        clause = view.letters.rfind(")", clause, grades[-1]) + 1 or clause
        clause += len(view.letters[clause:start]) - len(view.letters[clause:start].lstrip(",A"))
    told = _ANNOUNCED.fullmatch(view.letters, clause, start)
    if told is None:
        return None
    span = told.span(next(group for group in ("grades", "given", "placed") if told[group]))
    between = range(span[1], start)
    paper = range(*told.span("paper"))
    if any(view.letters[at] == "w" and at not in paper and view.norms[at] not in _NAMING for at in between):
        return None
    if view.letters[start - 1] == "C" and view.norms[start - 1] in _OF_ONE:
        return None
    is_now = "are" in view.norms[span[1] : start] and len(told["grades"] or "") == 1
    return _Said(range(*span), True, _FEWEST_LABELLED if told["label"] else _FEWEST_COUNCILS, is_now)


def _said_behind(view: SentenceView, start: int, end: int) -> _Said | None:
    """What is said of the list between two items, as subject or object."""
    clause = _clause(view, start)
    said = _SAID.match(view.letters, end) if _SUBJECT.fullmatch(view.letters, clause, start) else None
    if said is None and _OBJECT.fullmatch(view.letters, clause, start):
        said = _AS.match(view.letters, end)
    if said is None or _ANOTHER_GRADE.match(view.letters, said.end()):
        return None
    if not _is_grade(view, said.end() - 1):
        return None
    is_whole = view.letter(said.end()) in _CLOSED
    if not is_whole and "J" not in said.group():
        return None
    group = next(name for name, told in said.groupdict().items() if told)
    return _Said(range(*said.span(group)), is_whole, _FEWEST_LABELLED if group == "label" else _FEWEST_COUNCILS)


def _left_out(view: SentenceView, names: re.Match[str], behind: int) -> _Said | None:
    """What is said of a list with the verb of the one before: “Leeds and Kent were rated good, Hull and Bury poor”."""
    if not behind or _GOES_ON.fullmatch(view.letters, behind, names.start()) is None:
        return None
    at = names.end()
    if view.letter(at) != "g" or not _is_grade(view, at) or view.letter(at + 1) not in _CLOSED | {"A"}:
        return None
    return _Said(range(at, at + 1), is_whole=True, fewest=_FEWEST_LABELLED)


def _in_front(view: SentenceView, start: int, end: int) -> _Said | None:
    """What stands right before a list of councils: “progress at inadequate Surrey and Kent”, “good-rated Leeds”."""
    told = _GRADE_IN_FRONT.search(view.letters, 0, start)
    if told is None or not _is_grade(view, told.start("grade")) or not _councils_only(view, start, end):
        return None
    if not told["noun"] and view.letter(end) not in _ENDS:
        return None
    return _Said(
        range(*told.span("grade")), is_whole=True, fewest=_FEWEST_LABELLED if told["rated"] else _FEWEST_COUNCILS
    )


def _councils_only(view: SentenceView, start: int, end: int) -> bool:
    named = [named.body for at in range(start, end) if (named := _body_at(view, at)) is not None]
    return bool(named) and all(body.authority_code is not None for body in named)


def _counts(before: SentenceView, view: SentenceView) -> bool:
    """Whether a sentence counts bodies with a grade that the next may list: “Three were rated inadequate”."""
    if before.on_trial or len(before.grades) != 1:
        return False
    told = _COUNTED.fullmatch(before.letters) if _is_grade(before, before.grades[0]) else None
    return told is not None and (told["count"] != "w" or before.norms[told.start("count")] in _NUMBERS)


def _in_one_block(before: SentenceView, view: SentenceView) -> bool:
    """Whether two sentences stand in one paragraph; a list in one of its own has a colon before it."""
    return before.line.sentence.block == view.line.sentence.block


def _list_under(head: SentenceView, sentences: Sequence[SentenceView]) -> GradedList | None:
    """The names on the lines under a head."""
    grades = head.grades
    if len(grades) != 1 or head.on_trial or head.groups or not _is_grade(head, grades[0]):
        return None
    told = _HEAD.fullmatch(head.letters)
    if told is None or not (told["colon"] or head.line.block_kind in _HEADS):
        return None
    if head.number and grades[0] == 0 and _name_of(sentences[head.number - 1]) is not None:
        return None  # a name over its grade
    names = tuple(_names_under(head, sentences))
    if not _is_list(sentences, names, _FEWEST_COUNCILS):
        return None
    return GradedList(Place(head.number, grades[0]), names, is_whole=True)


def _counted_under(head: SentenceView, sentences: Sequence[SentenceView]) -> GradedList | None:
    """The names in the entries under a head that counts them."""
    told = counted_head(head, sentences)
    if told is None:
        return None
    return GradedList(Place(head.number, told.grade), tuple(Place(*one) for one in told.names), is_whole=True)


def _names_under(head: SentenceView, sentences: Sequence[SentenceView]) -> Iterator[Place]:
    for number in range(head.number + 1, len(sentences)):
        view = sentences[number]
        is_line = view.line.sentence.block != sentences[number - 1].line.sentence.block
        name = _name_of(view) if is_line else None
        if name is None:
            row = view.letters.rstrip(".")
            if number == head.number + 1 and is_line and _LIST.fullmatch(row):
                yield from _bodies_in(view, 0, len(row))
            return
        yield Place(number, name)


def _name_of(view: SentenceView) -> int | None:
    """Index of the name that a line is."""
    if view.grades or not _LINE.fullmatch(view.letters):
        return None
    at = next(index for index, letter in enumerate(view.letters) if letter in _NAMES)
    return at if _body_at(view, at) else None
