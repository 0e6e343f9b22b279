"""How long a folder of Markdown drafts takes with one job and with several, and how much memory one huge text needs."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from news_text import ordinary

LIMIT = 15.0  # seconds, for 200 drafts of 500 words on two processors
_WORDS_IN_PARAGRAPH = 80


def main() -> None:
    """Print the times, whether all jobs wrote the same bytes, and the time and memory for the text."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=200, help="how many drafts (default: 200)")
    parser.add_argument("--words", type=int, default=500, help="words in each (default: 500)")
    parser.add_argument("--jobs", type=int, nargs="*", default=[1, 2], help="numbers of jobs to compare (default: 1 2)")
    parser.add_argument("--megabytes", type=float, default=50, help="size of the text; 0: none (default: 50)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if options.files:
            _write_drafts(Path(folder, "drafts"), options.files, options.words)
            _compare(Path(folder, "drafts"), options.jobs)
        if options.megabytes:
            _check_text(Path(folder, "huge.txt"), int(options.megabytes * 2**20))


def _compare(drafts: Path, jobs: list[int]) -> None:
    written = set()
    for number in jobs:
        seconds, _, output = _run("--jobs", str(number), "--output-format", "jsonl", str(drafts))
        written.add(output)
        print(
            f"{len(list(drafts.iterdir()))} drafts, {number} at a time {seconds:10.1f} s   (limit with 2: {LIMIT:.0f})"
        )
    print(f"the same bytes from all: {'yes' if len(written) == 1 else 'NO'}, {len(written.pop()):,}")


def _check_text(path: Path, size: int) -> None:
    with path.open("w", encoding="utf-8") as stream:
        for paragraph in _paragraphs():
            stream.write(f"{paragraph}\n\n")
            if stream.tell() >= size:
                break
    seconds, memory, _ = _run(str(path))
    print(f"one text of {size / 2**20:.0f} MB {seconds:15.1f} s, peak memory {memory / 2**20:.0f} MiB")


def _run(*arguments: str) -> tuple[float, int, bytes]:
    """Seconds, most memory in bytes, and standard output of a run."""
    with tempfile.TemporaryFile() as stdout:
        start = time.perf_counter()
        run = subprocess.Popen([sys.executable, "-m", "factcheck", "--fail-on", "never", *arguments], stdout=stdout)
        _, status, usage = os.wait4(run.pid, 0)
        seconds = time.perf_counter() - start
        if status:
            raise SystemExit(f"the run ended with {os.waitstatus_to_exitcode(status)}")
        stdout.seek(0)
        return seconds, usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024), stdout.read()


def _write_drafts(folder: Path, files: int, words: int) -> None:
    """Markdown with a heading, emphasis, a list and code, as much in each as `words` says."""
    folder.mkdir()
    paragraphs = _paragraphs()
    for number in range(files):
        parts = [f"---\ntitle: Draft {number}\n---\n\n# Draft {number}\n"]
        while sum(len(part.split()) for part in parts) < words:
            text = next(paragraphs)
            first, _, rest = text.partition(" ")
            parts += [
                f"**{first}** {rest}\n",
                f"- {text[: text.index('.') + 1]}\n- `code` and [a link](https://example.org)\n",
            ]
        (folder / f"draft-{number:04}.md").write_text("\n".join(parts), "utf-8")


def _paragraphs() -> Iterator[str]:
    """Paragraphs without end; the sentences come again after many thousand."""
    while True:
        words: list[str] = []
        for sentence in ordinary(20_000):
            words += sentence.split()
            if len(words) >= _WORDS_IN_PARAGRAPH:
                yield " ".join(words)
                words = []


if __name__ == "__main__":
    main()
