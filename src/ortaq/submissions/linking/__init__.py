"""Which provisions a letter is about: cited ones first, then suggestions for a person to confirm."""
