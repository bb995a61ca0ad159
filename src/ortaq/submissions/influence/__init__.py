"""How much of the changed wording stands in earlier letters. Method: docs/methods/influence.md."""
