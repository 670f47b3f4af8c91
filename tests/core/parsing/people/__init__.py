"""The people of an article."""
