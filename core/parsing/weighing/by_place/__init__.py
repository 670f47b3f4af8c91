"""What the place on the page says of a grade: heads of columns, labels of rows, lists, rows of grades."""
