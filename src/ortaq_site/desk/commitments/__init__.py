"""Promises at the desk: find, accept or reject, edit, read, judge with a second signature."""
