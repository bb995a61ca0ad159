"""What is told of the running site: counts and durations, log lines. Of no person, ever."""
