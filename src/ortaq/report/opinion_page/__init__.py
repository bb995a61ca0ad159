"""The report on opinion as one page that needs nothing else. Start with `page.opinion_page`.

What it shows and how to read it: docs/opinion-report.md.
"""
