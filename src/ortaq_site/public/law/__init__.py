"""The law as the public reads it: consultations, texts, articles, downloads."""
