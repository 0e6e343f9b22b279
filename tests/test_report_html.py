"""The page for editors: what it says when parsed, whatever stands in a draft, and how it can be read."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from itertools import product

import pytest
from html_pages import Element, parsed, sources
from hypothesis import given
from hypothesis import strategies as st
from reporting import HOSTILE, PLAIN, any_text, write

from factcheck import Checker, Claims
from factcheck.claims.model import Claim
from factcheck.documents.sentence import Sentence
from factcheck.documents.span import Span
from factcheck.language.datafile import read_data
from factcheck.matching.finding import Finding, Location, Reason, Suppression
from factcheck.matching.locate import Locator
from factcheck.matching.verdict import ReasonCode, Verdict
from factcheck.reports.view import View
from factcheck.review.events import Draft, Event, Level, Notice
from factcheck.review.manner import Manner
from factcheck.review.review import Reviewer
from factcheck.review.source import Source

FERRIES = Claim(
    "ferries", "Iran runs ferries.", quote="ferries of Iran", where="page 2", attributed_to="office", note="Since May."
)
TEXT = "# Ferries\n\nNorway runs\n  ferries. Iran runs a ferry.\r\nAll is <b>well</b> & good."


def page(events: Iterable[Event], view: View = PLAIN) -> Element:
    """What is written of the events, parsed."""
    return parsed(write("html", events, view))


def found(words: str, verdict: Verdict, deciding: str = "", claim: Claim | None = None, text: str = TEXT) -> Finding:
    """A finding on words of a text, some of which may decide."""
    start = text.index(words)
    span = Span(words.index(deciding), words.index(deciding) + len(deciding)) if deciding else None
    reason = Reason(ReasonCode.NAME_DIFFERS, "the claim has another name", span)
    finding = Finding(words, verdict, 90, (reason,), claim, claim.text if claim else "")
    return Locator(text, "a.md").locate(finding, Sentence(words, start, start + len(words)))


CONTRADICTED = found("Norway runs\n  ferries.", Verdict.CONTRADICTED, "Norway", FERRIES)
SUPPORTED = found("Iran runs a ferry.", Verdict.SUPPORTED, "", FERRIES)
UNKNOWN = found("All is <b>well</b> & good.", Verdict.UNKNOWN)
SUPPRESSED = UNKNOWN._replace(suppression=Suppression("inSource", "the editor knows"))
DRAFT = Draft("a.md", TEXT, "a.md", "markdown")


def test_a_draft_stands_there_as_it_is_written() -> None:
    """Line by line, with nothing between the words but the marks."""
    read = page([DRAFT, CONTRADICTED, SUPPORTED, UNKNOWN])
    assert sources(read) == [TEXT.splitlines()]
    assert [line.attributes["data-n"] for line in read.all(".line")] == ["1", "2", "3", "4", "5"]


def test_a_finding_is_marked_and_explained() -> None:
    """A mark has the words, also over two lines, and leads to the finding, which leads back and has all that is known."""
    read = page([DRAFT, CONTRADICTED, SUPPORTED, UNKNOWN])
    marks = [(mark.text, mark.attributes["href"], mark.attributes.get("id")) for mark in read.all(".mark")]
    assert marks[:3] == [("Norway runs", "#f1", "m1"), ("ferries.", "#f1", None), ("Iran runs a ferry.", "#f2", "m2")]
    assert [mark.classes - {"mark"} for mark in read.all(".mark")][::2] == [{"contradicted"}, {"supported"}]
    assert [bold.text for mark in read.all(".mark") for bold in mark.all("b")] == ["Norway"]
    first, second, third = read.all(".finding")
    assert (first.attributes["id"], first.all("a")[0].attributes["href"]) == ("f1", "#m1")
    assert first.all(".head")[0].text == "1 ✗ Contradicted line 3 ferries"
    assert first.all(".reason")[0].text == "the claim has another name"
    assert first.rows() == {
        "Statement": "Norway runs ferries.",
        "Claim": "Iran runs ferries.",
        "Quote": "“ferries of Iran”",
        "Where": "page 2",
        "Said by": "the Harbour Office",
        "Note": "Since May.",
    }
    assert [bold.text for bold in first.all("b")] == ["Norway"]
    assert (second.all(".place")[0].text, third.rows()) == ("line 4", {"Statement": "All is <b>well</b> & good."})


def test_the_page_says_at_its_top_what_it_comes_to() -> None:
    read = page([DRAFT, CONTRADICTED, SUPPORTED, UNKNOWN])
    assert read.all("h1")[0].text == "1 statement contradicts the claims"
    assert read.all("title")[0].text == "1 statement contradicts the claims · a.md"
    assert read.all(".lead")[0].text == "3 statements in a.md, checked against 2 claims of claims.yaml."
    assert "1.2.3 · claims f1n6e2" in read.all(".colophon")[0].text
    assert not read.all(".contents")


@pytest.mark.parametrize(
    ("events", "headline"),
    [
        ([DRAFT, CONTRADICTED, CONTRADICTED], "2 statements contradict the claims"),
        ([DRAFT, SUPPORTED, UNKNOWN], "Nothing contradicts the claims"),
        ([DRAFT, CONTRADICTED._replace(suppression=Suppression("external"))], "Nothing contradicts the claims"),
        ([DRAFT, SUPPORTED, Notice(Level.WARNING, "odd", "a.md", 3)], "Nothing contradicts the claims"),
        ([DRAFT, SUPPORTED, Notice(Level.ERROR, "unreadable")], "Not everything could be checked"),
        ([Notice(Level.ERROR, "unreadable")], "Not everything could be checked"),
    ],
)
def test_the_headline_never_makes_more_of_it(events: list[Event], headline: str) -> None:
    assert page(events).all("h1")[0].text == headline


def test_filters_begin_as_the_view_wants_it() -> None:
    """Each state that there are findings of has a button; the pressed ones are not off."""
    events = [DRAFT, CONTRADICTED, UNKNOWN, UNKNOWN]
    filters = page(events).all(".filter")
    assert [(each.text, each.attributes["aria-pressed"]) for each in filters] == [
        ("✗ Contradicted 1", "true"),
        ("? Unknown 2", "false"),
    ]
    assert page(events).all("body")[0].attributes["data-off"] == "supported unknown suppressed"
    shown = page(events, View(show=frozenset({Verdict.UNKNOWN})))
    assert [each.attributes["aria-pressed"] for each in shown.all(".filter")] == ["false", "true"]


def test_what_is_suppressed_stands_there_with_its_reason() -> None:
    other = CONTRADICTED._replace(suppression=Suppression("external"))
    first, second = page([DRAFT, SUPPRESSED, other]).all(".finding")
    assert first.rows()["Suppressed"] == "in the draft: the editor knows"
    assert (second.rows()["Suppressed"], second.rows()["Verdict"]) == ("in the baseline", "contradicted")
    assert {"finding", "suppressed"} == first.classes == second.classes


def test_notices_stand_before_the_drafts_errors_first() -> None:
    events = [Notice(Level.WARNING, "odd", "a.md", 3), DRAFT, SUPPORTED, Notice(Level.ERROR, "cannot read <x>")]
    read = page(events)
    assert [item.text for item in read.all(".notices")[0].all("li")] == ["Error cannot read <x>", "Warning a.md:3: odd"]
    order = [each.attributes.get("class") for each in read.walk()]
    assert order.index("notices") < order.index("draft")


def test_several_drafts_have_a_table_of_contents_with_counts() -> None:
    """Findings are numbered through, so that each has a place of its own."""
    read = page([DRAFT, CONTRADICTED, SUPPORTED, Draft("b & c.txt", "Nothing.", "b & c.txt"), DRAFT, UNKNOWN])
    (contents,) = read.all(".contents")
    assert [link.text for link in contents.all("a")] == ["a.md", "b & c.txt", "a.md"]
    targets = [link.attributes["href"][1:] for link in contents.all("a")]
    assert targets == [draft.attributes["id"] for draft in read.all(".draft")]
    assert [each.text for each in contents.all(".counts")] == ["✗ 1 contradicted✓ 1 supported", "", "? 1 unknown"]
    assert [each.attributes["id"] for each in read.all(".finding")] == ["f1", "f2", "f3"]


def test_statements_given_as_arguments_are_lines_of_one_draft() -> None:
    reviewer = Reviewer(Checker(Claims.from_text("Iran has a ferry.")), Manner())
    arguments = (Source(words, number) for number, words in enumerate(["Iran has a ferry.", " Iran has no ferry."], 1))
    read = page(event for argument in arguments for event in reviewer(argument))
    assert sources(read) == [["Iran has a ferry.", " Iran has no ferry."]]
    assert [mark.text for mark in read.all(".mark")] == ["Iran has a ferry.", "Iran has no ferry."]
    assert [place.text for place in read.all(".place")] == ["line 1", "line 2"]
    assert read.all(".lead")[0].text == "2 statements, checked against 2 claims of claims.yaml."


def test_parts_of_a_compound_statement_have_their_verdicts() -> None:
    parts = (Finding("Iran has ferries", Verdict.SUPPORTED), Finding("so has Norway", Verdict.CONTRADICTED))
    (finding,) = page([DRAFT, CONTRADICTED._replace(parts=parts)]).all(".finding")
    texts = [item.text for item in finding.all("li")[1:]]
    assert texts == ["✓ Supported: Iran has ferries", "✗ Contradicted (decides): so has Norway"]


def test_characters_that_mislead_can_be_seen() -> None:
    """Overrides of the reading direction, controls and lone halves of pairs; a tab stays a tab."""
    read = page([Draft("\u202etxt.a", "a\u202eb\x1b\tc\ud800", "x")])
    assert read.all("h2")[0].text == "\\u202etxt.a"
    assert [each.text for each in read.all(".char")] == ["\\u202e", "\\x1b", "\\ud800"]
    assert sources(read) == [["a\u202eb\x1b\tc\ud800"]]


# What may stand in a page, which is what stands in that of a draft with everything there is.
ELEMENTS = {
    *(
        "",
        "html",
        "head",
        "meta",
        "title",
        "link",
        "style",
        "script",
        "body",
        "header",
        "main",
        "footer",
        "section",
        "nav",
    ),
    *("aside", "div", "h1", "h2", "h3", "p", "ol", "ul", "li", "dl", "dt", "dd", "a", "b", "i", "span", "code"),
    *("button", "kbd", "label", "input"),
}
PIECES = st.sampled_from([*HOSTILE, "<script>", "-->", '"', "&amp;", "\r", "\n", "\t", "${title}"]) | any_text
ANYTHING = st.lists(PIECES, max_size=6).map("".join)


@given(ANYTHING, ANYTHING, st.data())
def test_whatever_stands_in_a_draft_it_is_text(source: str, other: str, data: st.DataObject) -> None:
    """The draft is given back, wherever findings are in it, and brings no element or attribute with it."""
    places = st.integers(0, len(source)).flatmap(
        lambda start: st.tuples(st.just(start), st.integers(0, len(source) - start))
    )
    claim = Claim(other, other, quote=other, where=other, attributed_to=other, note=other)
    events: list[Event] = [Draft(other, source, other), Notice(Level.ERROR, other, other)]
    for start, length in data.draw(st.lists(places, max_size=4)):
        location = Location(other, 1, 1, 1, 1, start, length)
        inner = location._replace(offset=start, length=length // 2)
        reason = Reason(ReasonCode.STATED, other, Span(0, len(other)), Span(0, len(other) // 2), inner)
        state = data.draw(st.sampled_from(Verdict)), data.draw(st.sampled_from([None, Suppression("inSource", other)]))
        events.append(Finding(other, state[0], 0, (reason,), claim, other, (), location, None, state[1]))
    read = page(events)
    lines = re.split(r"\r\n?|\n", source)
    assert sources(read) == [lines if lines[-1] else lines[:-1]]
    assert {each.tag for each in read.walk()} <= ELEMENTS
    assert not [name for each in read.walk() for name in each.attributes if name.startswith("on") or name == "style"]
    assert len(read.all(".finding")) == len(events) - 2
    assert (len(read.all("script")), len(read.all("style"))) == (1, 1)


def test_the_page_needs_nothing_and_runs_nothing_but_its_own() -> None:
    """The policy allows the one style and the one script by their content; no address leads away from the page."""
    read = page([DRAFT, CONTRADICTED])
    (policy,) = (meta.attributes["content"] for meta in read.all("meta") if "http-equiv" in meta.attributes)
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    for tag in ("style", "script"):
        content = read.all(tag)[0].text.encode("utf-8")
        assert rules[f"{tag}-src"] == f"'sha256-{b64encode(sha256(content).digest()).decode('ascii')}'"
    assert rules["default-src"] == "'none'"
    links = [each.attributes[name] for each in read.walk() for name in ("href", "src") if name in each.attributes]
    assert all(link.startswith(("#", "data:")) for link in links)
    assert "url(" not in read.all("style")[0].text and "@import" not in read.all("style")[0].text


def test_words_can_be_read_on_what_is_behind_them() -> None:
    """Contrast of at least 4.5 (WCAG AA), in light and dark, wherever the style puts text on a colour."""
    style = read_data("report/page.css")
    colors = {
        name: (light, dark) for name, light, dark in re.findall(r"--([\w-]+): light-dark\((#\w+), (#\w+)\)", style)
    }
    states = ("contradicted", "supported", "unknown", "suppressed")
    pairs = list(product(("ink", "soft", *states), ("paper", "sheet")))
    pairs += [(text, f"{state}-{ground}") for state in states for ground in ("tint", "words") for text in ("ink",)]
    pairs += [(state, f"{state}-tint") for state in states]
    poor = [
        (text, ground, scheme)
        for text, ground in pairs
        for scheme in (0, 1)
        if contrast(colors[text][scheme], colors[ground][scheme]) < 4.5
    ]
    assert not poor


def contrast(one: str, other: str) -> float:
    """The ratio of two colours' luminance, as WCAG counts it."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(color: str) -> float:
    """Of a colour written as #rrggbb."""
    parts = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
