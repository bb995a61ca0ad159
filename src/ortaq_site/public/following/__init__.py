"""Following something without an account: the page of news, and the daily letter."""
