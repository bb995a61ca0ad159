"""Laws that must follow: bring them in, scan them, decide about each duty, show it to the public."""
