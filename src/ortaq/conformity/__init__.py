"""Which provisions of other laws must follow a changed text: docs/methods/conformity.md."""
