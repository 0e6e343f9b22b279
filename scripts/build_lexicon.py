"""Rebuilds the word tables in factcheck/data: `python scripts/build_lexicon.py /usr/share/wordnet`.

The argument is the folder of WordNet 3.0's database files (Debian and Ubuntu: package wordnet-base). Without it,
only the tables of our own lists (opposites.txt, synonyms.txt and so on) are rebuilt.
"""

from __future__ import annotations

import sys
from pathlib import Path

from lexicon import relations, words
from lexicon.curated import compile_lists
from lexicon.places import places
from lexicon.slots import slots
from lexicon.tablefile import write_table
from lexicon.taxonomy import Taxonomy
from lexicon.wordnet import WordNet

DATA = Path(__file__).parent.parent / "factcheck" / "data"


def build(folder: Path) -> None:
    """Write the tables that come from WordNet."""
    wordnet = WordNet(folder)
    taxonomy = Taxonomy(wordnet)
    write_table(DATA / "words.tsv", words.counts(wordnet))
    write_table(DATA / "irregular.tsv", words.irregular(wordnet))
    write_table(DATA / "synonyms.tsv", relations.synonyms(wordnet))
    write_table(DATA / "antonyms.tsv", relations.antonyms(wordnet))
    write_table(DATA / "near_antonyms.tsv", relations.near_antonyms(wordnet))
    write_table(DATA / "derivations.tsv", relations.derivations(wordnet))
    write_table(DATA / "slots.tsv", slots(wordnet, DATA / "slot-kinds.txt"))
    write_table(DATA / "places.tsv", places(wordnet))
    write_table(DATA / "kinds.tsv", taxonomy.kinds())
    write_table(DATA / "ancestors.tsv", taxonomy.ancestors())


if __name__ == "__main__":
    if len(sys.argv) > 1:
        build(Path(sys.argv[1]))
    compile_lists(DATA)
