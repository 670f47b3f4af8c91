"""The Judgements page: who holds which grade, since when, and where it was read."""
