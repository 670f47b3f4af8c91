"""What the place on the page says of a grade."""
