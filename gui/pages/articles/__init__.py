"""The Articles page: which documents there are, what one of them says, and what was found in it."""
