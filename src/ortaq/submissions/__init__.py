"""What citizens wrote about a draft law: read, grouped, tied to provisions, traced.

Flow: a file -> `Intake` (letters, and personal data kept apart) -> groups, links, themes -> a
person decides -> a comparative table. Nothing here judges a letter or leaves one out.
"""
