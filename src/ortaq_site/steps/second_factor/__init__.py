"""The second factor of the staff: apps, passkeys, recovery codes, and the trail of access."""
