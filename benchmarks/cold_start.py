"""How long a whole run takes next to `import typer` alone, in pairs, so that a busy machine slows both."""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence

STATEMENT = "Turkmenistan is in the CSTO"
TARGET = 1.7


def seconds(command: Sequence[str]) -> float:
    """How long a command takes from start to end, its output thrown away."""
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL, check=False)
    return time.perf_counter() - start


def main() -> None:
    """Print both medians, the median of the pairs' ratios, and the target."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("statement", nargs="?", default=STATEMENT)
    parser.add_argument("--pairs", type=int, default=25, help="how many pairs of runs to time (default: 25)")
    options = parser.parse_args()
    baseline = [sys.executable, "-c", "import typer"]
    whole = [sys.executable, "-m", "factcheck", options.statement]
    for command in (baseline, whole):  # fills the caches of the disk, of the compiler and of parsed claims
        seconds(command)
    pairs = [(seconds(baseline), seconds(whole)) for _ in range(options.pairs)]
    typer, factcheck = (statistics.median(times) * 1000 for times in zip(*pairs, strict=True))
    ratio = statistics.median(whole / alone for alone, whole in pairs)
    print(f"import typer      {typer:7.1f} ms")
    print(f"factcheck         {factcheck:7.1f} ms")
    print(f"ratio             {ratio:7.2f}     (target: {TARGET} at most)")


if __name__ == "__main__":
    main()
