"""The Markdown report, read by a Markdown parser, and by GitHub's own."""

from __future__ import annotations

import html
import re
from itertools import pairwise

import pytest
from cmarkgfm import github_flavored_markdown_to_html
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from reporting import ERROR, names, reviewed, texts, write

from factcheck.matching.finding import Finding, Suppression
from factcheck.matching.verdict import Verdict
from factcheck.reports import markdown
from factcheck.reports.annotations import deciding_place
from factcheck.reports.layout import one_line
from factcheck.review.fingerprint import relative_path

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
TABLE = ("table", "thead", "tbody", "tr", "th", "td")


def inlines(written: str) -> list[tuple[str, list[Token]]]:
    """Each run of words of a document, with the tag that it stands in."""
    tokens = PARSER.parse(written)
    return [(before.tag, token.children) for before, token in pairwise(tokens) if token.children]


def words(tokens: list[Token]) -> str:
    """What people read; a browser shows a run of spaces as one."""
    return re.sub(" +", " ", "".join(token.content for token in tokens).replace("\u2060", ""))


def shown(text: str) -> str:
    """What people are to read."""
    return re.sub(" +", " ", one_line(text).text.replace("\u2060", "")).strip()


@given(texts, names, texts, st.data())
def test_readers_see_what_was_written(statement: str, name: str, claim: str, data: st.DataObject) -> None:
    """Words arrive as they were; none becomes a link, an image, HTML, a mention or an address, or a block of its own."""
    marked = data.draw(st.integers(0, len(statement) - 1)), data.draw(st.integers(0, len(statement)))
    events = reviewed(statement, name, words=marked, claim=claim)
    read = inlines(write("markdown", events))
    assert [tag for tag, _ in read] == ["h2", "th", "th", *["td"] * 6, "h3", *["p"] * 7]
    (heading, quoted, *listed) = (tokens for _, tokens in read[9:])
    place = isinstance(events[1], Finding) and deciding_place(events[1])
    assert place
    assert {token.type for token in heading} <= {"text", "text_special", "code_inline"}
    assert heading[-1].content.strip() == one_line(f"{relative_path(name)}:{place.line}:{place.column}").text.strip()
    assert words(heading[:-1]).strip() == f"✗ contradicted {shown(f'[{claim}]')}"
    for tokens in (quoted, *listed):
        assert {token.type for token in tokens} <= {"text", "text_special", "strong_open", "strong_close"}
        assert not [token for token in tokens if re.search(r"[@#]\w|:[\w+-]+:", token.content)]
    assert words(quoted) == shown(statement)
    values = {"reason": f"because of {statement}", "claim": statement, "quote": f"“{statement}”"}
    values |= dict.fromkeys(("where", "said by", "note"), statement)
    assert [words(tokens) for tokens in listed] == [shown(f"{label}: {value}") for label, value in values.items()]


@given(texts, names)
def test_githubs_own_parser_finds_no_markup(statement: str, name: str) -> None:
    """It makes links of bare addresses, too, and strikes words through."""
    events = reviewed(statement, name, words=(0, len(statement)))
    page = github_flavored_markdown_to_html(write("markdown", events))
    assert set(re.findall(r"<(\w+)", page)) <= {*("h2", "h3", "p", "ul", "li", "strong", "code", "blockquote"), *TABLE}
    (quoted,) = re.findall(r"<blockquote>\s*<p>(.*?)</p>\s*</blockquote>", page, re.DOTALL)
    read = html.unescape(re.sub("</?strong>", "", quoted)).replace("\u2060", "")
    assert re.sub(" +", " ", read).strip() == shown(statement)


@pytest.mark.parametrize("text", ["www.example.org", "https://example.org", "a@b.example", "@team", "#12", ":tada:"])
def test_what_github_looks_for_is_broken_up(text: str) -> None:
    """GitHub finds these in plain words; Markdown's own rules don't tell."""
    assert text not in markdown.escaped(f"see {text}")


def test_the_worst_comes_first_and_counts_tell_all() -> None:
    suppressed = reviewed("It was so.")
    assert isinstance(suppressed[1], Finding)
    suppressed[1] = suppressed[1]._replace(suppression=Suppression("external"))
    written = write(
        "markdown", [*reviewed("It is so.", verdict=Verdict.SUPPORTED), *suppressed, *reviewed("Is it so?"), ERROR]
    )
    cells = [words(tokens) for tag, tokens in inlines(written) if tag == "td"]
    assert cells == ["✗ contradicted", "1", "? unknown", "0", "✓ supported", "1", "suppressed", "1"]
    assert written.index("it is no text") < written.index("Is it so?")
    assert "It is so." not in written
    assert "It was so." not in written


def test_a_summary_that_grows_too_long_says_what_it_leaves_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """GitHub would refuse the whole of it."""
    events = [event for number in range(9) for event in reviewed(f"It is {number} — so.")]
    whole = write("markdown", events)
    monkeypatch.setattr(markdown, "MOST_BYTES", len(whole.encode()) - 300)
    cut = write("markdown", events)
    assert len(cut.encode()) < len(whole.encode()) - 200
    assert cut.endswith("\n2 more are left out: a summary has no room for them.\n")
    assert whole.startswith(cut[: cut.rindex("\n\n")])
