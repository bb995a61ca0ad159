"""Web pages to lines: blocks, lists with their numbers, hidden parts left out."""
