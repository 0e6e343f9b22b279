"""How often verdicts are right: labelled rows from files, what a checker makes of them, scores, and reports of those."""
