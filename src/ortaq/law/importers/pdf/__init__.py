"""PDF to lines: type on pages, put together into paragraphs."""
