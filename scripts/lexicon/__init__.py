"""Makes the word tables in factcheck/data out of WordNet's database files and our own hand-written lists."""
