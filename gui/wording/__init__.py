"""How the windows write what core gives as ids, days and numbers."""
