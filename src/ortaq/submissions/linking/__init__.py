"""Which provisions a letter is about: those it cites, then suggestions that a person confirms."""
