"""The Review page: one thing at a time that needs eyes, with its evidence and the keys to decide it."""
