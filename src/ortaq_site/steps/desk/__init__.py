"""What people at the desk do, step by step, each written into the log of the edition."""
