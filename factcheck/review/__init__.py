"""Drafts as what is reported of them: every statement checked, with its place, what is suppressed, and what is known."""
