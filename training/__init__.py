"""Programs that make the models shipped with Ortaq, from sentences of our own."""
