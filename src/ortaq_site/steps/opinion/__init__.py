"""Opinion on a question: counted in the background, released by part, told to whoever took part."""
