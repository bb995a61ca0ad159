"""What people think: results of a question, of a statement, and of an article."""
