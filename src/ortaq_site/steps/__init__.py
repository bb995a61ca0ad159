"""Load records, call `ortaq`, store the result: the only code that writes. No arithmetic here."""
