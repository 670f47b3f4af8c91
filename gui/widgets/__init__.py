"""Small controls shared by the pages."""
