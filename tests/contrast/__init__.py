"""The contrast suite: statements made from claims, each with the verdict that it must get by how it was made."""
