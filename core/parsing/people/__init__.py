"""The people of an article: whose names they are, what they are, and who says what."""
