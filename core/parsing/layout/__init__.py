"""How a text is laid out: blocks, sentences and quotations, each with its place. No meaning is read here."""

from core.parsing.layout.blocks import Block, BlockKind, lay_out
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
    "lay_out",
    "quotations_of",
    "sentences_of",
]
