"""What the tests of reports share: drafts with findings in them, hostile ones included, and what a format makes of them."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import strategies as st

from factcheck.claims.model import Claim
from factcheck.documents.sentence import Sentence
from factcheck.documents.span import Span
from factcheck.matching.finding import Finding, Reason
from factcheck.matching.locate import Locator
from factcheck.matching.verdict import ReasonCode, Verdict
from factcheck.reports import report_named
from factcheck.reports.view import About, View
from factcheck.review.events import Draft, Event, Level, Notice

ABOUT = About("1.2.3", ("claims.yaml",), 2, lambda: "f1n6e2", {"office": "the Harbour Office"})
PLAIN = View()
HOSTILE = (
    *("a,b:c%25.md", "%0A%2C%3a", "::error file=a::b", "::stop-commands::x", "##[error]x", "##[add-mask]x"),
    *(
        "]]>",
        "<![CDATA[",
        "</script><!--",
        "&amp;&#10;",
        "[x](y)",
        "[a\\](1) [",
        "\\[x](y)](z)",
        "[a\\](1)",
        "![i](1)",
        "{0}",
        "{{1}}",
    ),
    *("\x00\x1b[31m\x7f\x85", "a\r\nb\rc\n\n\td", "\u2028\u202e", "\ud800", "\udfff", "\udce9", "\ufffe\uffff"),
    *("@team", "#12", ":tada:", "www.example.org", "https://example.org", "a@b.example", "~~a~~", "$x$", "<b>"),
    *(
        "|",
        "a|b",
        "`",
        "```",
        "**",
        "__x__",
        "\\",
        "- x",
        "1. x",
        "> x",
        "# x",
        "===",
        "    x",
        "日本 é́ 🎉",
        "~",
        "\"'",
    ),
)
"""Words that mean something in one format or another."""

any_text = st.text(st.characters(codec=None, exclude_categories=[]))
texts = st.lists(st.sampled_from(HOSTILE) | any_text, min_size=1, max_size=3).map(" ".join).filter(str.strip)
names = texts.map(lambda name: name.replace("\0", "0"))


def reviewed(
    statement: str,
    file: str | None = "a.md",
    verdict: Verdict = Verdict.CONTRADICTED,
    words: tuple[int, int] | None = None,
    lead: str = "",
    claim: str = "ferries",
) -> list[Event]:
    """A draft that is the lead and the statement, and the finding on that, each text of which is the statement."""
    span = Span(*words) if words else None
    values = {"quote": statement, "where": statement, "note": statement, "attributed_to": statement}
    reason = Reason(ReasonCode.NEGATED, f"because of {statement}", span)
    finding = Finding(statement, verdict, 80, (reason,), Claim(claim, statement, **values), statement)
    place = Sentence(statement, len(lead), len(lead) + len(statement))
    return [
        Draft(file or "<argument 1>", lead + statement, file),
        Locator(lead + statement, file).locate(finding, place),
    ]


def write(format_name: str, events: Iterable[Event], view: View = PLAIN) -> str:
    """What a format writes of a review."""
    report = report_named(format_name)(ABOUT, view)
    pieces: list[str] = []
    for event in events:
        take = {Draft: report.begin, Finding: report.add, Notice: report.notice}[type(event)]
        pieces += take(event)  # type: ignore[operator]
    return "".join([*pieces, *report.close()])


def as_json_reads(text: str) -> str:
    """A text in which two halves of a pair are the character that they make: JSON can't tell them apart."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")


ERROR = Notice(Level.ERROR, "b.md: it is no text", "b.md")
WARNING = Notice(Level.WARNING, "this suppresses nothing", "a.md", 3, 1)
