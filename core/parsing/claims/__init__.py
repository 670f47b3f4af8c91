"""How sentences and lists become claims. ``docs/PARSING.md`` tells it with an example."""
