"""Lines to an act: what each line may be, and where it belongs."""
