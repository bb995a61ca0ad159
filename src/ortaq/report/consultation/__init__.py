"""The report of a whole consultation: one value, and from it the same document in three forms.

`values` holds figures and codes; `parts` turns them into sentences, tables and charts; `html` and
`word` write those. Method: docs/consultation-report.md.
"""
