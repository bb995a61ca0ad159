"""The open data as an interface for programs: read-only, without a login."""
