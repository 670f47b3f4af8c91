"""How a text is laid out: blocks, sentences and quotations, each with its place. No meaning is read here."""

from core.parsing.layout.blocks import Block, BlockKind, lay_out
from core.parsing.layout.loud_lines import is_loud, quieted
from core.parsing.layout.quotation_marks import Quotation, quotations_of
from core.parsing.layout.sentences import Sentence, abbreviations, sentences_of
from core.parsing.layout.wrapping import flowing

__all__ = [
    "Block",
    "BlockKind",
    "Quotation",
    "Sentence",
    "abbreviations",
    "flowing",
    "is_loud",
    "lay_out",
    "quieted",
    "quotations_of",
    "sentences_of",
]
