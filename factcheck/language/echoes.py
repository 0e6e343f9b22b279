"""Takes off what sets another speaker beside or against the first: "X says that A; Y doesn't", "..., and so does Z"."""

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.language.chunks import Chunk
from factcheck.language.segments import segments
from factcheck.language.verbs import find_verb

_INVERTED = {"so": None, "neither": True, "nor": True}
_SMALL = frozenset({"NEG", "DO", "R", "PUNCT"})


class Echo(NamedTuple):
    """What stands before, who else is spoken of, and whether that one is said not to say it; None for the same as before."""

    before: Sequence[Chunk]
    who: Sequence[Chunk]
    denied: bool | None


def echo_of(chunks: Sequence[Chunk]) -> Echo | None:
    """The last clause as an echo of the speaker's verb; None if it is none, or may be one of what the speaker says."""
    if not any(c.tag == "DO" for c in chunks[-4:]):
        return None
    *others, (segment, link) = segments(chunks)
    if not others or link is None:
        return None
    auxiliary = next((i for i, c in enumerate(segment) if c.tag == "DO"), None)
    if auxiliary is None:
        return None
    subject, behind = segment[:auxiliary], segment[auxiliary + 1 :]
    opener = subject[0].norm if subject else link.norm
    denied: bool | None
    if opener in _INVERTED:
        subject, behind, denied = behind, subject[1:], _INVERTED[opener]
    else:
        denied = any(c.tag == "NEG" for c in behind)
    if any(c.tag not in _SMALL for c in behind) or not any(c.entity is not None for c in subject):
        return None
    end = next(i for i, c in enumerate(chunks) if c.start == link.start)
    return Echo(chunks[: end - (chunks[end - 1].norm == ",")], subject, denied)


def may_echo(content: Sequence[Chunk]) -> bool:
    """Whether "does" can take up the verb of a content itself: a simple present or past."""
    group = find_verb(content)
    return group is not None and group.main is not None and content[group.start] is group.main
