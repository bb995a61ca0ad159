"""The letters at the desk: taken in, confirmed in batches by keyboard, answered, published."""
