"""The entrance of the desk: second step, passkeys, one's own access, and the access of staff."""
