"""The desk of the laws that must follow: bring them in, scan, decide, show, take away as files."""
