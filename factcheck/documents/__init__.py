"""Documents as texts and sentences: find files, read them, split them, keep every position."""
