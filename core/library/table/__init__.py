"""The judgement table: filtered, sorted and paged by SQL, and what a page of it remembers."""
