"""Word documents to lines: text, automatic numbers, styles, tracked changes."""
