"""What `ortaq doctor` asks of the platform: settings, database, keys, clock, work, backups."""
