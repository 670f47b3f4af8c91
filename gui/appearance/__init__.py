"""How everything looks: colours by role, fonts and sizes, icons, and the style that paints the controls."""
