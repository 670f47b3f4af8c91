"""What a grade word is the grade of: its readings, and the cues that speak for each of them."""
