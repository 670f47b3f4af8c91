"""How values are painted in tables and lists: grades as chips."""
