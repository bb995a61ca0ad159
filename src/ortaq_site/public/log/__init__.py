"""The public log: a page for people, files for `ortaq verify`."""
