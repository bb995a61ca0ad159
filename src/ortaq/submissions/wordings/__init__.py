"""Wordings that authors propose for a provision: compared with the draft and with each other."""
