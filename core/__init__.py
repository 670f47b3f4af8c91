"""Everything Judgement Desk knows and does, without a window: knowledge, reading, parsing, library, exporting."""
