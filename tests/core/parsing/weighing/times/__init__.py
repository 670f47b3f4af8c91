"""When a grade held."""
