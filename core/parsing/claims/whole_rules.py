"""Rules that find a grade of the provider as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.claims.rule import Rule
from core.parsing.claims.verbs import described_subject, governing_verb, subject_of
from core.parsing.claims.view import Link
from core.parsing.lexicon import GradeForm, Kind
from core.parsing.words import any_of

if TYPE_CHECKING:
    from core.parsing.claims.view import GradeView


def _judged(view: GradeView) -> Link | None:
    verb = governing_verb(view)
    if verb is None or not view.is_a(verb, "judging", "giving", "keeping", "moving", "losing"):
        return None
    norm = view.norm(verb)
    if (
        view.is_a(verb, "keeping", "moving")
        and verb > 0
        and subject_of(view, verb) is None
        and not _has_object(view, verb)
    ):
        return None
    weak = norm in (
        "has",
        "had",
        "have",
        "got",
        "get",
        "gets",
        "held",
        "hold",
        "holds",
        "up",
        "down",
        "found",
        "find",
        "finds",
        "still",
        "come",
        "came",
        "comes",
        "find",
        "given",
        "gave",
        "give",
    )
    named = view.norm(view.at - 2) in _NUMBER_WORDS or view.is_a(view.at - 2, "rating_nouns")
    numbered = view.norm(view.at - 1) == "," and named
    if (
        weak
        and not numbered
        and not (view.emphasised or _is_end(view) or view.is_a(view.at + 1, "rating_nouns") or _told(view, verb))
    ):
        return None
    return Link("judged", overall=True, start=view.items[verb].start, end=_end(view))


def _has_object(view: GradeView, verb: int) -> bool:
    """As in "Ofsted moved the council up to good": the provider stands between verb and grade."""
    return any(view.kind(at) in (Kind.PROVIDER, Kind.POINTER) for at in range(verb + 1, view.at))


def _told(view: GradeView, verb: int) -> bool:
    """Whether a verb that may mean anything is about a grade here."""
    if view.norm(verb) in ("found", "find", "finds"):
        return view.norm(verb + 1) in ("to", "it", "that", "its") or view.kind(verb + 1) in (
            Kind.POINTER,
            Kind.PROVIDER,
            Kind.GRADE,
        )
    return view.kind(view.at + 1) is Kind.EVERY or (
        subject_of(view, verb) is not None and view.norm(view.at - 1) in ("to", "as")
    )


def _is_end(view: GradeView) -> bool:
    return view.word.form in (GradeForm.END, GradeForm.CATEGORY, GradeForm.NUMBER, GradeForm.OUTCOME)


def _end(view: GradeView) -> int:
    after = view.at + 1
    if view.is_a(after, "rating_nouns") or view.norm(after) == "overall":
        return view.items[after].end
    return view.grade.end


def _said_of_provider(view: GradeView) -> Link | None:
    verb = view.at if view.is_verb else governing_verb(view)
    if verb is None or not (view.is_verb or view.is_a(verb, "copulas")):
        return None
    subject = subject_of(view, verb)
    if subject is None:
        subject = described_subject(view)
    if subject is None and view.norm(verb - 1) in ("he", "she") and view.norm(view.at + 1) == "by":
        subject = verb - 1 if view.kind(view.at + 2) is Kind.INSPECTORATE else None
    if subject is None or (view.is_a(subject, "provider_nouns") and view.norm(subject - 1) in _ANOTHERS):
        return None
    if view.is_a(subject, "rating_nouns") and view.norm(subject) not in (
        "rating",
        "grade",
        "judgement",
        "verdict",
        "result",
        "outcome",
        "word",
    ):
        return None
    return Link("said-of-provider", overall=True, start=view.items[subject].start, end=_end(view))


_ANOTHERS = frozenset({"last", "previous", "former", "own", "next", "other"})


def _rating_named(view: GradeView) -> Link | None:
    """A noun phrase: "its previous 'good' rating", "a verdict of 'requires improvement'"."""
    span = next((found for look in _NAMINGS if (found := look(view, view.at - 1, view.at + 1)) is not None), None)
    if span is None:
        return None
    first, last = span
    return Link("rating-named", overall=True, start=view.items[first].start, end=view.items[last].end)


def _before_noun(view: GradeView, before: int, after: int) -> tuple[int, int] | None:
    """As in "its previous 'good' rating"."""
    if not view.is_a(after, "rating_nouns") or view.norm(after) in _LOOSE_NOUNS:
        return None
    if view.norm(after + 1) == "for" and view.kind(after + 2) not in (Kind.POINTER, Kind.PROVIDER):
        return None
    index = before
    while view.is_a(index, "qualifiers", "since"):
        index -= 1
    return (index + 1, after) if index < before else None


def _repeated(view: GradeView, before: int, after: int) -> tuple[int, int] | None:
    """As in "a fifth consecutive outstanding report", "the second outstanding in a row"."""
    if view.norm(after) == "report" and any(view.norm(at) in _REPEATED for at in range(max(0, view.at - 4), view.at)):
        return max(0, view.at - 3), after
    return (before, after) if view.norm(before) in _REPEATED and view.norm(after) in ("in", "running") else None


def _behind_colon(view: GradeView, before: int, after: int) -> tuple[int, int] | None:
    """As in "The verdict: good.", "the grade is the worst there is: inadequate"."""
    if view.norm(before) != ":":
        return None
    if view.norm(before - 1) in _NAMED_RATINGS and view.norm(after) in ("", ".", ",", "("):
        return before - 1, view.at
    named = any(view.norm(at) in _NAMED_RATINGS for at in range(before))
    return (view.at, view.at) if named and view.norm(after) in ("", ".") else None


def _is_the_word(view: GradeView, before: int, after: int) -> tuple[int, int] | None:
    """As in "Good is the word", "Good is how Ofsted sees the council"."""
    if before >= 0 or view.norm(after) not in ("is", "was"):
        return None
    if view.norm(after + 1) == "how":
        return (view.at, after + 1) if view.kind(after + 2) is Kind.INSPECTORATE else None
    told = view.norm(after + 1) == "the" and view.norm(after + 2) in (*_NAMED_RATINGS, "word")
    return (view.at, after + 2) if told else None


def _left_behind(view: GradeView, before: int, after: int) -> tuple[int, int] | None:
    """As in "Once inadequate, the service …", "the home, previously good, …", "last had one, also good, in 2020"."""
    if view.norm(before) in ("once", "previously", "formerly") and view.norm(after) == ",":
        return (before, view.at) if before == 0 or view.norm(before - 1) == "," else None
    return (before - 2, view.at) if view.norm(before) == "also" and view.norm(before - 2) == "one" else None


def _of_grade(view: GradeView, before: int, after: int) -> tuple[int, int] | None:
    """As in "a verdict of good", "the 'good' awarded in 2022", "the 'good' it had"."""
    if view.norm(before) == "of" and view.is_a(before - 1, "rating_nouns"):
        return before - 1, view.at
    given = view.norm(after) in ("awarded", "given")
    had = view.norm(after) == "it" and view.norm(after + 1) in ("awarded", "had", "got")
    return (view.at, after) if given or had else None


_NAMINGS = (_before_noun, _repeated, _behind_colon, _is_the_word, _left_behind, _of_grade)
_LOOSE_NOUNS = frozenset({"report", "result", "word", "level", "standard"})
_NAMED_RATINGS = frozenset(
    {"verdict", "rating", "grade", "result", "outcome", "judgement", "conclusion", "mark", "ofsted", "cqc"}
)
_REPEATED = frozenset({"consecutive", "running", "successive", "second", "third", "fourth", "fifth", "sixth"})


def _standards_met(view: GradeView) -> Link | None:
    """As in "The standards were met", where no children were there to be graded for."""
    if view.word.form is not GradeForm.STANDARD or not view.is_a(view.at - 1, "copulas"):
        return None
    for index in range(view.at - 2, max(-1, view.at - 9), -1):
        if view.norm(index) == "standards":
            return Link("standards-met", overall=True, start=view.items[index].start, end=view.grade.end)
    return None


def _outcome(view: GradeView) -> Link | None:
    """The sentence in which an area SEND inspection gives its outcome."""
    if view.word.form is not GradeForm.OUTCOME:
        return None
    after = view.at + 1
    counted = view.norm(after) in ("in", "for") and (
        view.norm(after + 1).isdigit() or view.norm(after + 1) in _NUMBER_WORDS
    )
    return None if counted else Link("send-outcome", overall=True, start=view.grade.start, end=view.grade.end)


_NUMBER_WORDS = frozenset(
    ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
)


def provider_row(view: GradeView) -> Link | None:
    """As in "Riverside Nursery, Kendal – Good": a line of a list of providers."""
    if view.norm(view.at - 1) not in (":", "–") or view.norm(view.at + 1) not in ("", ".", "("):
        return None
    if (
        view.at > _ROW_ITEMS
        or view.kind(0) not in (Kind.PROVIDER, Kind.NAME)
        or len(view.line.grades) > 1
        or view.line.groups
    ):
        return None
    return Link("provider-row", overall=True, start=view.items[0].start, end=view.grade.end)


_ROW_ITEMS = 9


def _provider_comma_grade(view: GradeView) -> Link | None:
    if view.norm(view.at - 1) not in (",", ":", "–", "is") or view.kind(view.at - 2) not in (Kind.PROVIDER,):
        return None
    after = view.norm(view.at + 1)
    if view.at - 2 > 1 or after not in ("", ".", ",", ";", "for"):
        return None
    return Link("provider-then-grade", overall=True, start=view.items[view.at - 2].start, end=view.grade.end)


_BEFORE_OVERALL = frozenset({";", ",", "and", "be", "is", "as", "a", "an", "", "–", "for", ".", "was", "are"})


def _grade_overall(view: GradeView) -> Link | None:
    if view.norm(view.at + 1) == "overall" and view.norm(view.at - 1) in _BEFORE_OVERALL:
        return Link("grade-overall", overall=True, start=view.grade.start, end=view.items[view.at + 1].end)
    if view.norm(view.at - 1) in (":", "–", ".", "…", "|", "is") and view.norm(view.at - 2) in ("overall", "…", "."):
        index = view.at - 1
        while index >= 0 and view.norm(index) in (":", "–", ".", "…"):
            index -= 1
        if view.norm(index) == "overall":
            return Link("grade-overall", overall=True, start=view.items[index].start, end=view.grade.end)
    return None


def _entry_fragment(view: GradeView) -> Link | None:
    """The first words of a round-up's entry: "Outstanding, from good"."""
    opening = [view.norm(index) for index in range(view.at)]
    if not set(opening) <= _ENTRY_OPENINGS:
        return None
    after = view.at + 1
    left = bool(opening) and opening[-1] in ("from", "to", "at", "its")
    if left or view.norm(after) in _ENTRY_ENDS or view.kind(after) is Kind.EVERY:
        return Link("entry-fragment", overall=True, start=view.items[0].start, end=view.grade.end)
    return None


_ENTRY_OPENINGS = any_of("now still was were : a up down from stays at drops fell falls retains keeps its to")
_ENTRY_ENDS = frozenset({"", ".", ",", "again", "overall", "in", "across", "for", "all", "–", "("})


def _from_to(view: GradeView) -> Link | None:
    """As in "from good to inadequate": the second of the two; the first is read beside it."""
    if view.norm(view.at - 1) not in ("to", "straight") and view.norm(view.at - 2) != "to":
        return None
    for index in range(view.at - 1, max(-1, view.at - 14), -1):
        if (
            view.kind(index) is Kind.GRADE
            and index < view.at
            and view.norm(index - 1) in ("from", "being", "a", "an", "rating")
        ) or (view.kind(index) is Kind.GRADE and view.norm(index - 2) == "from"):
            moved = any(
                view.is_a(at, "moving") or view.norm(at) in ("moves", "journey")
                for at in range(view.left_bound, view.at)
            )
            if moved or index <= 2:
                return Link("from-to", overall=True, start=view.items[index - 1].start, end=view.grade.end)
            return None
    return None


WHOLE_RULES: tuple[Rule, ...] = (
    Rule("provider-row", "A line of a list of providers: “Riverside Nursery, Kendal – Good”.", provider_row, 0.93),
    Rule(
        "standards-met",
        "Standards met or not, where nothing else is graded: “the standards were met”.",
        _standards_met,
        0.85,
    ),
    Rule("send-outcome", "The words of an area SEND outcome: “widespread and/or systemic failings”.", _outcome, 0.93),
    Rule("grade-overall", "A grade with “overall” beside it: “good overall”, “Overall: Good”.", _grade_overall, 0.97),
    Rule("from-to", "A move between two grades: “from good to inadequate”.", _from_to, 0.92),
    Rule(
        "judged",
        "A verb of judging, giving, keeping or moving that ends in the grade: “was rated good”, “dropped to good”.",
        _judged,
        0.95,
    ),
    Rule(
        "said-of-provider",
        "A provider, a form of “be” (or “requires improvement”), the grade: “Gateshead is good”.",
        _said_of_provider,
        0.93,
    ),
    Rule("provider-then-grade", "A provider, a comma or colon, the grade: “Wigan, good.”", _provider_comma_grade, 0.9),
    Rule(
        "rating-named",
        "A rating named as a thing: “its previous ‘good’ rating”, “a verdict of inadequate”.",
        _rating_named,
        0.88,
    ),
)

ENTRY_RULE = Rule(
    "entry-fragment", "The first words of a round-up's entry: “Outstanding, from good.”", _entry_fragment, 0.88
)
