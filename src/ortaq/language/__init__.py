"""Text of kk, ru and en (and de where laws need it): scripts, words, numerals, dates."""
