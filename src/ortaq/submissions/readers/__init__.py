"""From a table or a folder of messages to an `Intake`. Method: docs/methods/intake.md."""
