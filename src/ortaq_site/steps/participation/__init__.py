"""Taking part: entering, voting, saying something, leaving."""
