"""Full-text search: its language, and what it finds."""
