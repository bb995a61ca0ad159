"""Plain text and Markdown to lines: encodings, wrapped paragraphs, numbers as typed."""
