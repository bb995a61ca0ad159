"""Laws that must follow: bring them in, scan them, decide about duties, show them to the public."""
