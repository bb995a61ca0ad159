"""What people asked for and what was answered, for everybody; writing a letter; the receipt."""
