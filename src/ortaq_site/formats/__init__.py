"""How numbers and days are written where Django does not know it."""
