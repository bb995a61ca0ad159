"""Pages behind the login: prepare a text, correct it, sign it, publish it. Guide: docs/desk.md."""
