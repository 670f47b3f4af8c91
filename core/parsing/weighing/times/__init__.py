"""When a grade held: the cues that speak for now and for an earlier time."""
