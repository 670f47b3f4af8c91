"""What a grade word is the grade of."""
