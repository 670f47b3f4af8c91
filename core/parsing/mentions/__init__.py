"""Times that a text names, and what they come to in the calendar."""
