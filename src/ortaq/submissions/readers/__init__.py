"""From a table, a folder of messages or a document to an `Intake`. Method: docs/methods/intake.md."""
