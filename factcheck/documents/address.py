"""How a comment in a document speaks to the checker."""

ADDRESS = "factcheck:"
