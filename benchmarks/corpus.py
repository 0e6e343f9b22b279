"""Whether every sentence that is read from a corpus of documents stands where it says, and how long the reading takes."""

from __future__ import annotations

import argparse
import subprocess
import sys
import tarfile
import tempfile
import time
from collections import Counter
from pathlib import Path

from factcheck.documents.kinds import kind_of_document
from factcheck.documents.prose import sentences
from factcheck.documents.read import read_file
from factcheck.documents.sentence import Sentence
from factcheck.documents.words import RAISED

# 1,300 files of Markdown by many hands, with links, tables, code, notes and comments.
PACKAGE = "@stdlib/stats@0.4.1"


# References, escapes, line ends, and what parts words: tabs, images and tags.
_STAND_FOR_OTHERS = frozenset("&\\\r\n\t!<")


def main() -> None:
    """Print how many files and sentences were read, how many of them in pieces, and those that are out of place."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", help=f"where the documents are (default: npm's {PACKAGE})")
    folder = parser.parse_args().folder
    with tempfile.TemporaryDirectory() as temporary:
        counts = read(folder or fetch(PACKAGE, Path(temporary)))
    for what, count in counts.items():
        print(f"{what:24}{count:10.0f}")
    sys.exit(1 if counts["sentences out of place"] else 0)


def fetch(package: str, folder: Path) -> Path:
    """The files of a package of npm, unpacked into a folder; raises OSError or CalledProcessError if it can't be had."""
    command = ["npm", "pack", "--silent", "--pack-destination", str(folder), package]
    name = subprocess.run(command, check=True, capture_output=True, text=True, timeout=300).stdout.split()[-1]
    with tarfile.open(folder / name) as archive:
        archive.extractall(folder, filter="data")
    return folder


def read(folder: Path) -> Counter[str]:
    """Counts of what the documents in a folder hold."""
    counts = Counter({"files": 0, "characters": 0, "sentences": 0, "sentences out of place": 0})
    began = time.perf_counter()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and kind_of_document(path.name) != "text":
            source = read_file(path).text
            counts.update(files=1, characters=len(source))
            for sentence in sentences(source, kind_of_document(path.name)):
                counts["sentences"] += 1
                counts["sentences in pieces"] += sentence.offsets is not None
                if not _is_in_place(source, sentence):
                    counts["sentences out of place"] += 1
                    print(f"{path}: {sentence}")
    counts["milliseconds"] = round((time.perf_counter() - began) * 1000)
    return counts


def _is_in_place(source: str, sentence: Sentence) -> bool:
    """Whether the source has every code point of a sentence where it says, or else what is known to stand for others."""
    if sentence.offsets is None:
        return sentence.text == source[sentence.start : sentence.end]
    written = [source[place] for place in sentence.offsets[:-1]]
    return all(
        shown in (sign, sign.translate(RAISED)) or sign in _STAND_FOR_OTHERS
        for shown, sign in zip(sentence.text, written, strict=True)
    )


if __name__ == "__main__":
    main()
