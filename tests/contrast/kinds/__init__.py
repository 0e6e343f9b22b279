"""The kinds of contrast: one module each, which makes the variants of a claim that are sure of their verdict."""
