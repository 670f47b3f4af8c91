"""What a rule sees of a sentence when it looks at one grade word."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from core.parsing.lexicon import GradeForm, GradeWord, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.parsing.claims.items import AreaGroup, Item, Line
    from core.parsing.lexicon import Lexicon

CLAUSE_MARKS = frozenset({";", "."})
CLAUSE_WORDS = frozenset(
    {"but", "while", "although", "though", "whereas", "yet", "because", "however", "except", "despite"}
)
OPENING_QUOTES = "“\"‘'«"
CLOSING_QUOTES = "”\"’'»"


class Link(NamedTuple):
    """What a rule says a grade is the grade of.

    Attributes:
        rule: Id of the rule.
        areas: Indices of the items that name the areas; empty for the provider as a whole.
        every: Whether every area is meant, none of them named.
        overall: Whether the provider as a whole is meant.
        rest: Whether the areas not named before are meant ("good for the rest").
        start: Offset where the words that assert it begin.
        end: Offset behind them.
    """

    rule: str
    areas: tuple[int, ...] = ()
    every: bool = False
    overall: bool = False
    rest: bool = False
    start: int = -1
    end: int = -1


@dataclass(slots=True)
class GradeView:
    """One grade word in its sentence.

    Attributes:
        text: The document's text.
        line: The sentence.
        at: Index of the grade word.
        lexicon: The compiled wording.
        in_speech: Whether it stands in somebody's speech.
        warm: Whether something that is inspected was spoken of in the sentence before.
        in_lead: Whether the sentence stands in the first paragraphs, where "a nursery" is the one the story is about.
        left_bound: Index of the first item of its clause.
        right_bound: Index behind the last item of its clause.
    """

    text: str
    line: Line
    at: int
    lexicon: Lexicon
    in_speech: bool = False
    warm: bool = True
    in_lead: bool = True
    left_bound: int = field(init=False)
    right_bound: int = field(init=False)

    def __post_init__(self) -> None:
        items = self.line.items
        self.left_bound = next((index + 1 for index in range(self.at - 1, -1, -1) if _ends_clause(items[index])), 0)
        self.right_bound = next(
            (index for index in range(self.at + 1, len(items)) if _ends_clause(items[index])), len(items)
        )

    @property
    def items(self) -> tuple[Item, ...]:
        """The items of the sentence."""
        return self.line.items

    @property
    def grade(self) -> Item:
        """The grade word's item."""
        return self.line.items[self.at]

    @property
    def word(self) -> GradeWord:
        """What the grade word stands for."""
        value = self.grade.value
        assert isinstance(value, GradeWord)
        return value

    @property
    def is_verb(self) -> bool:
        """Whether the grade is said by a verb ("requires improvement")."""
        return self.word.form is GradeForm.VERB

    def norm(self, index: int) -> str:
        """Folded words of an item; empty outside the sentence."""
        return self.line.norms[index] if 0 <= index < len(self.line.norms) else ""

    def kind(self, index: int) -> Kind | None:
        """Kind of an item; None outside the sentence."""
        return self.line.items[index].kind if 0 <= index < len(self.line.items) else None

    def is_a(self, index: int, *tables: str) -> bool:
        """Whether an item is a plain word of one of some classes of ``cues.toml``."""
        norm = self.norm(index)
        return any(norm in self.lexicon.classes[table] for table in tables)

    def starts(self, index: int, table: str) -> bool:
        """Whether a phrase of a table of ``cues.toml`` begins at an item."""
        return self.lexicon.runs[table].at(self.line.norms, index) is not None

    def leftwards(self) -> Iterator[int]:
        """Indices from the grade to the start of its clause."""
        return iter(range(self.at - 1, self.left_bound - 1, -1))

    @property
    def emphasised(self) -> bool:
        """Whether the grade word is quoted by itself, or has a capital where none is due."""
        item = self.grade
        before = self.text[item.start - 1] if item.start else " "
        after = self.text[item.end] if item.end < len(self.text) else " "
        if before in OPENING_QUOTES and (after in CLOSING_QUOTES or after in ",."):
            return True
        return self.at > 0 and self.text[item.start].isupper()

    def group_after(self, index: int) -> AreaGroup | None:
        """The areas whose list begins at an item."""
        return next((group for group in self.line.groups if group.first == index), None)

    def group_before(self) -> AreaGroup | None:
        """The nearest areas to the left in the sentence."""
        left = [group for group in self.line.groups if group.last < self.at]
        return left[-1] if left else None


def _ends_clause(item: Item) -> bool:
    if item.kind is Kind.MARK:
        return item.norm in CLAUSE_MARKS
    return item.kind is Kind.WORD and item.norm in CLAUSE_WORDS
