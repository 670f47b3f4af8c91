"""The language of the search field: from what a person typed to a tree of what to look for. Pure: no SQL, no library.

Words side by side must all occur; ``OR`` gives a choice, ``NOT`` or a minus leaves out, brackets group. “Quotation
marks” keep words together, ``near`` finds two within ten words of each other, ``*`` stands for the rest of a word.
``grade:inadequate`` and its like look at what was found in a document instead of its text.
"""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from core.errors import DeskError
from core.library.full_text.query_fields import FIELD_EXAMPLES, Field, field_named
from core.library.full_text.query_tokens import Kind, Token, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MOST_SIGNS = 2000
"""Longer queries are refused; nobody types them."""
MOST_TERMS = 60
"""FTS5 refuses expressions that are much larger."""
MOST_BRACKETS = 40
"""How deep brackets may stand in each other."""


class QueryError(DeskError):
    """A query cannot be understood.

    Attributes:
        position: Where in the text, in code points.
    """

    title = "This search cannot be understood"

    def __init__(self, message: str, advice: str = "", position: int = 0) -> None:
        super().__init__(message, advice)
        self.position = position

    def __reduce__(self) -> tuple[type[QueryError], tuple[str, str], dict[str, int]]:  # type: ignore[override]  # the third part is the state
        """Pickle with the position."""
        return type(self), (self.message, self.advice), {"position": self.position}


@dataclass(frozen=True, slots=True)
class Words:
    """One word, or words that must follow each other.

    Attributes:
        text: As typed, without quotation marks.
        position: Where, in code points.
        begins: Whether the last word may go on: ``safeguard*``.
    """

    text: str
    position: int = 0
    begins: bool = False


@dataclass(frozen=True, slots=True)
class Near:
    """Words that occur within ten words of each other, in any order."""

    parts: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A value that a field must have.

    Attributes:
        field: Which.
        value: As typed, without quotation marks.
        position: Where the field's name stands, in code points.
        more: Words behind it that may have been meant as part of the value; they are looked for in the text, too.
    """

    field: Field
    value: str
    position: int = 0
    more: str = ""


@dataclass(frozen=True, slots=True)
class Without:
    """What must not be so."""

    part: Node


@dataclass(frozen=True, slots=True)
class All:
    """What must all be so; two parts at least."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Any:
    """Of which one at least must be so; two parts at least."""

    parts: tuple[Node, ...]


Node: TypeAlias = Words | Near | Told | Without | All | Any


def parse_query(text: str) -> Node | None:
    """Understand what a person typed into the search field.

    An open quotation mark reaches to the end, and an open bracket closes there.

    Args:
        text: Any text.

    Returns:
        What to look for; None when there is nothing that could be found: no letter or digit.

    Raises:
        QueryError: It cannot be understood; the message says what to do.
    """
    if len(text) > MOST_SIGNS:
        raise QueryError("The search is too long.", f"Use {MOST_SIGNS:,} characters at most.", MOST_SIGNS)
    found = tokens(text)
    if not found:
        return None
    parser = _Parser(found)
    tree = parser.choice(0, None)
    parser.must_be_at_end()
    if sum(1 for _ in leaves(tree)) > MOST_TERMS:
        raise QueryError("The search has too many words.", f"Use {MOST_TERMS} at most.", len(text))
    return tree


def leaves(tree: Node | None, *, wanted_only: bool = False) -> Iterator[Words | Near | Told]:
    """The words and fields of a tree from left to right.

    Args:
        tree: Of a query; None has none.
        wanted_only: Leave out what must not be so.
    """
    if isinstance(tree, (All, Any)):
        for part in tree.parts:
            yield from leaves(part, wanted_only=wanted_only)
    elif isinstance(tree, Without):
        if not wanted_only:
            yield from leaves(tree.part)
    elif tree is not None:
        yield tree


class _Parser:
    """Recursive descent over the tokens; each method reads one rule of the grammar."""

    def __init__(self, found: Sequence[Token]) -> None:
        self._tokens = found
        self._at = 0

    def choice(self, depth: int, field: Token | None) -> Node:
        """Parts with OR between them; inside the brackets behind a field all words are its values."""
        parts = [self._together(depth, field)]
        while self._next_is(Kind.OR):
            self._at += 1
            parts.append(self._together(depth, field))
        return parts[0] if len(parts) == 1 else Any(tuple(parts))

    def must_be_at_end(self) -> None:
        if self._at < len(self._tokens):
            raise QueryError(
                "There is a closing bracket without an opening one.",
                "Take the “)” out, or put it in quotation marks together with its word.",
                self._tokens[self._at].position,
            )

    def _together(self, depth: int, field: Token | None) -> Node:
        parts = [self._part(depth, field)]
        while self._at < len(self._tokens) and not (self._next_is(Kind.OR) or self._next_is(Kind.CLOSE)):
            if self._next_is(Kind.AND):
                self._at += 1
            parts.append(self._part(depth, field))
        return parts[0] if len(parts) == 1 else All(tuple(parts))

    def _part(self, depth: int, field: Token | None) -> Node:
        turned = False
        while self._next_is(Kind.NOT):
            turned = not turned
            self._at += 1
        found = self._near(depth, field)
        return Without(found) if turned else found

    def _near(self, depth: int, field: Token | None) -> Node:
        first = self._single(depth, field)
        parts = [first] if isinstance(first, Words) else []
        while parts and self._next_is(Kind.NEAR) and self._is_words(self._at + 1):
            self._at += 1
            following = self._single(depth, field)
            if isinstance(following, Words):
                parts.append(following)
        return Near(tuple(parts)) if len(parts) > 1 else first

    def _single(self, depth: int, field: Token | None) -> Node:
        token = self._take()
        if token.kind is Kind.OPEN:
            return self._bracket(token, depth, field)
        if token.kind is Kind.FIELD and field is None:
            return self._field(token, depth)
        if token.kind in (Kind.AND, Kind.OR, Kind.NOT, Kind.CLOSE):
            raise _misplaced(token)
        if field is not None:
            return Told(_known_field(field), token.text, token.position)
        return Words(token.text, token.position, token.begins)

    def _bracket(self, opening: Token, depth: int, field: Token | None) -> Node:
        if depth >= MOST_BRACKETS:
            raise QueryError("There are too many brackets in each other.", "Use fewer.", opening.position)
        if self._at == len(self._tokens) or self._next_is(Kind.CLOSE):
            raise QueryError(
                "There is nothing between the brackets.", "Type words there, or take them out.", opening.position
            )
        inside = self.choice(depth + 1, field)
        if self._next_is(Kind.CLOSE):
            self._at += 1
        return inside

    def _field(self, token: Token, depth: int) -> Node:
        field = _known_field(token)
        value = self._tokens[self._at] if self._at < len(self._tokens) else None
        if value is None or value.kind not in (Kind.WORDS, Kind.NEAR, Kind.OPEN):
            raise QueryError(
                f"“{token.text}:” has no value.", f"Write it like this: {FIELD_EXAMPLES[field]}", token.position
            )
        if value.kind is Kind.OPEN:
            self._at += 1
            return self._bracket(value, depth, token)
        self._at += 1
        return Told(field, value.text, token.position)

    def _take(self) -> Token:
        if self._at == len(self._tokens):
            before = self._tokens[-1]
            raise _misplaced(before)
        token = self._tokens[self._at]
        self._at += 1
        return token

    def _next_is(self, kind: Kind) -> bool:
        return self._is(self._at, kind)

    def _is(self, place: int, kind: Kind) -> bool:
        return place < len(self._tokens) and self._tokens[place].kind is kind

    def _is_words(self, place: int) -> bool:
        return self._is(place, Kind.WORDS) or self._is(place, Kind.NEAR)


def _misplaced(token: Token) -> QueryError:
    if token.kind is Kind.CLOSE:
        return QueryError(
            "There is a closing bracket where a word should be.",
            "Take it out, or type a word before it.",
            token.position,
        )
    sides = "behind it" if token.kind is Kind.NOT else "before and behind it"
    return QueryError(
        f"“{token.text}” needs words {sides}.",
        f"Add them, or write it small or in quotation marks to look for the word “{token.text.lower()}” itself.",
        token.position,
    )


def _known_field(token: Token) -> Field:
    field = field_named(token.text)
    if field is not None:
        return field
    close = difflib.get_close_matches(token.text.casefold(), list(Field), 1)
    meant = f"Did you mean “{close[0]}:”?" if close else f"There are {', '.join(f'{each}:' for each in Field)}."
    raise QueryError(
        f"There is no field “{token.text}:”.",
        f"{meant} To look for the words themselves, put them in quotation marks.",
        token.position,
    )
