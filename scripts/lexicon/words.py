"""Tables of which words there are and which irregular forms they have."""

from __future__ import annotations

from collections import defaultdict

from lexicon.tablefile import joined
from lexicon.wordnet import WordNet


def counts(wordnet: WordNet) -> dict[str, str]:
    """Map each single word to its parts of speech with their counts, such as "n12 v3"."""
    found: dict[str, list[str]] = defaultdict(list)
    for word, pos in sorted(wordnet.senses):
        if wanted(word):
            found[word].append(f"{pos}{wordnet.count(word, pos) + 1}")
    return {word: " ".join(values) for word, values in found.items()}


def irregular(wordnet: WordNet) -> dict[str, str]:
    """Map each irregular form to its base forms, such as "n:ox"."""
    found: dict[str, set[str]] = defaultdict(set)
    for pos, pairs in wordnet.irregular.items():
        for form, base in pairs:
            if wanted(form) and wanted(base) and (base, pos) in wordnet.senses:
                found[form].add(f"{pos}:{base}")
    return {form: joined(bases) for form, bases in found.items()}


def wanted(word: str) -> bool:
    """Tell whether the word is a single one (hyphens allowed) that begins with a letter."""
    return "_" not in word and word[:1].isalpha()
