"""Words, in the reader's language, for codes that both the desk and the public pages show."""
