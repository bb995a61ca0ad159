"""Questions at the desk: their words, codes, moderation, paper, opening and close."""
