"""Retold speech where the verb stands between speaker and content: Russian and English."""
