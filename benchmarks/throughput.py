"""How many sentences a second one process checks against the shipped claims, and how much memory it takes."""

from __future__ import annotations

import argparse
import resource
import sys
import time

from news_text import ordinary

from factcheck import Checker, Claims
from factcheck.documents.sentences import split_sentences


def measure(label: str, checker: Checker, text: str) -> float:
    """Checks a text, prints what came of it, and returns how many of its sentences were checked in a second."""
    start = time.perf_counter()
    found = [checker.check(sentence.text) for sentence in split_sentences(text)]
    speed = len(found) / (time.perf_counter() - start)
    distinct, near = len({f.statement for f in found}), sum(f.claim is not None for f in found)
    print(f"{label:36}{speed:8.0f} sentences a second")
    print(f"{'':36}{len(found):8d} sentences, {distinct} of them distinct, {near} near a claim")
    return speed


def main() -> None:
    """Print the time to load, the sentences a second for two kinds of text, and the most memory that the process had."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sentences", type=int, default=5000, help="how many sentences to check (default: 5000)")
    options = parser.parse_args()
    start = time.perf_counter()
    checker = Checker(Claims.shipped())
    checker.check("Something to get ready with.")
    print(f"{'ready after':36}{(time.perf_counter() - start) * 1000:8.0f} ms")
    measure("news, 1 in 5 on the claims' subjects", checker, " ".join(ordinary(options.sentences)))
    measure("all on the claims' subjects", checker, " ".join(ordinary(options.sentences // 5, on_topic=1)))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    print(f"{'peak memory':36}{peak / 2**20:8.1f} MiB (aim: 60 at most)")
    print("The aim for news is 1500 sentences a second or more.")


if __name__ == "__main__":
    main()
