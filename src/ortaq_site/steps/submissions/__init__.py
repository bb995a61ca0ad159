"""Letters: taken in, grouped, confirmed, answered, published. The only code that writes them."""
