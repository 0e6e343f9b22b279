"""How well and how fast claims are found: on a file of claims and one of queries, or on generated claims of three sizes.

CLAIMS has a JSON object with `id` and `text` in each line, QUERIES one with `statement` and `gold`, the ids to be found.
Without files, 10, 1,000 and 100,000 claims are generated and looked for with a fifth of their words left out.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from news_text import ordinary

from factcheck import Checker, Claims
from factcheck.claims.model import Claim

SIZES = (10, 1_000, 100_000)
QUERIES = 200


class Query(NamedTuple):
    """A statement and the ids of the claims that it should find."""

    statement: str
    gold: frozenset[str]


def measure(checker: Checker, queries: Sequence[Query]) -> None:
    """Print how soon the first query is answered, how long one takes then, and how well they rank the right claims."""
    start = time.perf_counter()
    checker.candidates("Something to get ready with.")
    ready = time.perf_counter()
    found = [[c.claim.id for c in checker.candidates(query.statement)] for query in queries]
    spent = (time.perf_counter() - ready) * 1000 / len(queries)
    golds = [query.gold for query in queries]
    print(f"{'index built in':24}{(ready - start) * 1000:10.0f} ms")
    print(f"{'a query takes':24}{spent:10.2f} ms")
    for depth in (1, 5):
        mean = sum(map(average_precision, found, golds, [depth] * len(golds))) / len(golds)
        print(f"{f'MAP@{depth}':24}{mean:10.3f}")
    recall = sum(not gold.isdisjoint(ids) for ids, gold in zip(found, golds, strict=True)) / len(golds)
    print(f"{'recall@10':24}{recall:10.3f}")


def average_precision(found: Sequence[str], gold: frozenset[str], depth: int) -> float:
    """The mean of the precisions at each right claim among the first `depth`."""
    right = [rank for rank, claim in enumerate(found[:depth], start=1) if claim in gold]
    return sum(number / rank for number, rank in enumerate(right, start=1)) / min(len(gold), depth)


def from_files(claims: Path, queries: Path) -> None:
    """Measure on files."""
    rows = [json.loads(line) for line in claims.read_text("utf-8").splitlines()]
    asked = [json.loads(line) for line in queries.read_text("utf-8").splitlines()]
    print(f"{len(rows):,} claims, {len(asked):,} queries")
    checker = Checker(Claims(claims=tuple(Claim(row["id"], row["text"]) for row in rows)))
    measure(checker, [Query(row["statement"], frozenset(row["gold"])) for row in asked])
    print_memory()


def generated(number: int) -> None:
    """Measure on generated claims, from loading their file to checking statements."""
    texts = list(islice(dict.fromkeys(ordinary(3 * number + 100, on_topic=0)), number))
    step = -(-number // QUERIES)
    print(f"\n{len(texts):,} generated claims")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "claims.yaml")
        file.write_text("".join(f"- {json.dumps(text)}\n" for text in texts), "utf-8")
        start = time.perf_counter()
        claims = Claims.load(file)
        print(f"{'file loaded in':24}{(time.perf_counter() - start) * 1000:10.0f} ms")
    checker = Checker(claims)
    queries = [Query(thinned(claim.text), frozenset([claim.id])) for claim in claims.claims[::step]]
    measure(checker, queries)
    checker.check("Something to get ready with.")
    start = time.perf_counter()
    for query in queries:
        checker.check(query.statement)
    print(f"{'a check takes':24}{(time.perf_counter() - start) * 1000 / len(queries):10.2f} ms")
    print_memory()


def thinned(text: str) -> str:
    """A text without every fifth word."""
    return " ".join(word for at, word in enumerate(text.split()) if at % 5 != 3)


def print_memory() -> None:
    """Print the most memory that the process had."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    print(f"{'peak memory':24}{peak / 2**20:10.1f} MiB")


def each_by_itself(sizes: Iterable[int]) -> None:
    """Measure every size in a process of its own, as memory counts the most that one has had, and without the cache."""
    for size in sizes:
        command = [sys.executable, __file__, "--generated", str(size)]
        subprocess.run(command, check=True, env={**os.environ, "FACTCHECK_CACHE": "off"})


def main() -> None:
    """Measure on the files, or on generated claims."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path, metavar="CLAIMS QUERIES")
    parser.add_argument("--generated", type=int, metavar="N", help="only so many generated claims, in this process")
    options = parser.parse_args()
    if options.generated:
        generated(options.generated)
    elif len(options.files) == 2:
        from_files(*options.files)
    elif options.files:
        parser.error("give a file of claims and one of queries, or neither")
    else:
        each_by_itself(SIZES)


if __name__ == "__main__":
    main()
