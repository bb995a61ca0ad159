"""Following: what happened to something, who is told, and the daily letter."""
