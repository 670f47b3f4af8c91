"""Whose a grade is: the bodies of an article, and the cues that speak for each of them."""
