"""What Ortaq's speed and accuracy are, measured beside its peers: `python3 run.py bench NAME`."""
