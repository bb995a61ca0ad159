"""The desk of hearings: sources, review, minutes, corrections by attendees, signing."""
