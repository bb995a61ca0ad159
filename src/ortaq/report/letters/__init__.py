"""Letters and their answers for people and other programs: tables, exports."""
