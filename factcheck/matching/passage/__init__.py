"""Judges a statement on a passage as a whole: what it says of the passage's topic, whatever the topic is called there."""
