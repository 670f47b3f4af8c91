"""A document's words with their evidence: which spans are marked, how they are painted, and the view they stand in."""
