"""Help inside the desk: the guide, and what a grade means."""
