"""The page of a reason code: what it means, examples that were run, and how to write claims so that it comes up or doesn't."""

from typing import Any, NamedTuple

from factcheck.language.datafile import read_data
from factcheck.matching.verdict import ReasonCode, Verdict


class Example(NamedTuple):
    """A statement with the verdict and the reason that it gets, and why."""

    statement: str
    verdict: Verdict
    code: ReasonCode
    why: str


class Setting(NamedTuple):
    """The text of a small claims file, and what statements get by it, or the last sentences of texts (`of_texts`)."""

    claims: str
    examples: tuple[Example, ...]
    of_texts: bool = False


class ReasonPage(NamedTuple):
    """`about` says it in one line, `means` in a paragraph; `fires` and `avoid` are for those who write claims."""

    code: ReasonCode
    about: str
    means: str
    settings: tuple[Setting, ...]
    fires: str
    avoid: str
    see: tuple[ReasonCode, ...]


def page_of(code: ReasonCode) -> ReasonPage:
    """The page in factcheck/data/reasons."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    data: dict[str, Any] = yaml.load(read_data(f"reasons/{code}.yaml"), Loader=loader)
    settings = tuple(_setting(each) for each in data.pop("examples"))
    see = tuple(ReasonCode(other) for other in data.pop("see"))
    return ReasonPage(code, settings=settings, see=see, **data)


def all_pages() -> tuple[ReasonPage, ...]:
    """Every code's page, in the order of the codes."""
    return tuple(page_of(code) for code in ReasonCode)


def _setting(data: dict[str, Any]) -> Setting:
    cases = (Example(c["statement"], Verdict(c["verdict"]), ReasonCode(c["code"]), c["why"]) for c in data["cases"])
    return Setting(data["claims"], tuple(cases), data.get("of_texts", False))
