"""Read for the report what the public pages show, with the same functions, as nobody in particular.

`whole` puts it together. Nothing is counted here that a page does not count.
"""
