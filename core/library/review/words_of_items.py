"""Which items of the review queue have the words that a user typed, as SQL: by provider, document and doubtful words.

Only what an item itself is about is looked through. The whole text of its document is not: an article that tells of
twenty councils would bring the doubts about all of them for the name of one.
"""

from __future__ import annotations

from dataclasses import dataclass

from core.library.table.words import search_words

_LIKE = r"LIKE ? ESCAPE '\'"
_OF_DOCUMENT = (
    f"EXISTS (SELECT 1 FROM documents w WHERE w.id = {{0}} AND (w.heading {_LIKE} OR w.outlet {_LIKE} "
    f"OR w.author {_LIKE} OR w.source {_LIKE}))"
)
# Beside the comparison, because this one takes one apostrophe for the other and leaves out accents.
_OF_HEADLINE = "{0} IN (SELECT rowid FROM documents_fts WHERE documents_fts MATCH ?)"
_OF_PROVIDER = (
    "EXISTS (SELECT 1 FROM providers v LEFT JOIN authorities a ON a.code = v.authority_code "
    f"WHERE v.id IN ({{0}}) AND (v.search_name {_LIKE} OR v.name {_LIKE} OR a.name {_LIKE}))"
)
_OF_AREA = f"{{0}} IN (SELECT area FROM areas WHERE title {_LIKE} OR label {_LIKE})"
_OF_GRADE = f"{{0}} IN (SELECT grade FROM grades WHERE label {_LIKE})"


@dataclass(frozen=True, slots=True)
class WordsOfItem:
    """Where the words of an item stand, each as a piece of SQL over the tables of its kind.

    Attributes:
        own: What it says itself: the words it was read from, its reason.
        document: Id of its document; empty where it is of none.
        providers: A SELECT of the ids of whom it is about; empty where that is nobody.
        area: Area id; empty where it is about none.
        grade: Grade id; empty where it is about none.
    """

    own: tuple[str, ...] = ()
    document: str = ""
    providers: str = ""
    area: str = ""
    grade: str = ""

    def having(self, text: str) -> tuple[str, list[object]]:
        """A condition that every word of a text occurs, to be added to others, with its values; empty for no words."""
        conditions, values = "", list[object]()
        for word in search_words(text):
            parts = [f"{each} {_LIKE}" for each in self.own]
            values += [word.anywhere] * len(parts)
            for place, condition, sought in (
                (self.document, _OF_DOCUMENT, (word.anywhere,) * 4),
                (self.document, _OF_HEADLINE, (f"heading : {word.phrase}",)),
                (self.providers, _OF_PROVIDER, (word.levelled, word.anywhere, word.anywhere)),
                (self.area, _OF_AREA, (word.anywhere, word.anywhere)),
                (self.grade, _OF_GRADE, (word.anywhere,)),
            ):
                if place:
                    parts.append(condition.format(place))
                    values += sought
            conditions += f" AND ({' OR '.join(parts)})"
        return conditions, values
