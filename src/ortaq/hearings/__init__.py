"""Hearings: from a report, minutes or a transcript to a record that a person confirms."""
