"""The Overview page: the national picture on any day."""
