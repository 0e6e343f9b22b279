"""Takes the speaker off a statement: "X says that ...", "according to X", "..., X said", "X sees Y as Z", "reportedly"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.language.attitudes import attitude
from factcheck.language.avowals import avowed
from factcheck.language.chunks import Chunk
from factcheck.language.citations import NOUN_PHRASE, cited
from factcheck.language.closed_classes import classes
from factcheck.language.headlines import with_copula
from factcheck.language.speakers import (
    Attribution,
    Peeled,
    contrast_in,
    has_verb_class,
    is_no_speaker,
    said_stance,
    span_of,
    speaker,
    without_comma,
)
from factcheck.language.stances import Stance
from factcheck.language.verbs import VerbGroup, find_verb, has_verb

_TAIL = NOUN_PHRASE | {"DATE", "R", "HAVE", "PREP", "NEG"}


def peel(chunks: Sequence[Chunk]) -> Peeled:
    """The outermost attribution of a statement and its content."""
    for found in _readings(chunks):
        if _has_substance(found.content):
            return found
    return Peeled(None, tuple(chunks))


def _readings(chunks: Sequence[Chunk]) -> Iterator[Peeled]:
    """What is left without a speaker, in each way that one can be found."""
    yield from cited(chunks)
    for strip in (_interposed, _trailing, avowed, attitude, _seen_as, _voiced, _leading):
        found = strip(chunks)
        if found is not None:
            yield found


def _has_substance(content: Sequence[Chunk]) -> bool:
    return any(c.tag in {"NAME", "N", "V", "P", "G", "A", "NUM"} for c in content)


def _trailing(chunks: Sequence[Chunk]) -> Peeled | None:
    """ "..., X said last month." """
    commas = [i for i, c in enumerate(chunks) if c.norm == ","]
    for comma in reversed(commas):
        tail = [c for c in chunks[comma + 1 :] if c.tag != "PUNCT"]
        verb = next((i for i, c in enumerate(tail) if said_stance(c)), None)
        if verb is None or any(c.tag not in _TAIL for c in tail[:verb] + tail[verb + 1 :]):
            continue
        if (
            len(contrast_in(tail).asserted) - verb > (8 if verb == 0 else 4)
            or not has_verb(with_copula(chunks[:comma]))
            or tail[0].tag == "CONJ"
        ):
            continue
        who = tail[:verb] or tail[verb + 1 :]
        dates = [c for c in tail if c.tag == "DATE"]
        if any(c.entity or c.tag == "N" for c in who):
            said = speaker(who, span_of(tail), stance=said_stance(tail[verb]) or Stance.SAYS)
            return Peeled(said, (*chunks[:comma], *dates))
    return None


def _interposed(chunks: Sequence[Chunk]) -> Peeled | None:
    """ "..., X says, ..."."""
    for begin, end in pairwise(i for i, c in enumerate(chunks) if c.norm == ","):
        inside = chunks[begin + 1 : end]
        verb = next((i for i, c in enumerate(inside) if said_stance(c)), None)
        if (
            verb is None
            or inside[0].tag == "CONJ"
            or any(c.tag not in _TAIL for c in (*inside[:verb], *inside[verb + 1 :]))
        ):
            continue
        who, rest = inside[:verb] or inside[verb + 1 :], (*chunks[:begin], *chunks[end + 1 :])
        if any(c.entity or c.tag == "N" for c in who) and has_verb(rest):
            return Peeled(speaker(who, span_of(inside), stance=said_stance(inside[verb]) or Stance.SAYS), rest)
    return None


def _leading(chunks: Sequence[Chunk]) -> Peeled | None:
    """ "X says (that) ...", "X denies that ...", "there were reports that ...", "X's claim that ..."."""
    group = find_verb(chunks)
    if group is None:
        return None
    subject = chunks[: group.start]
    while subject and subject[-1].tag in {"NEG", "R"}:
        subject = subject[:-1]
    there = any(c.norm == "there" for c in subject)
    that = next((i for i in range(group.start, len(chunks)) if chunks[i].norm == "that"), None)
    if there or (
        group.main is None and subject and subject[-1].norm in {"it", "line", "view", "position", "message", "claim"}
    ):
        return _noun_that(chunks, group.start, that)
    if group.main is None or not subject or is_no_speaker(subject) or group.passive:
        return _passive_saying(chunks, group.start, that) if group.passive else None
    denies = has_verb_class(group.main, "denying")
    if not (denies or has_verb_class(group.main, "saying")) or group.end >= len(chunks):
        return None
    content = chunks[group.end :]
    explicit = next((i for i, c in enumerate(content[:8]) if c.norm == "that"), None)
    starts_clause = has_verb(content) and content[0].tag in NOUN_PHRASE | {"WH", "PUNCT", "CUE"}
    if explicit is not None:
        joined = (
            [c for c in content[:explicit] if c.entity is not None] if any(c.norm == "or" for c in content[1:2]) else []
        )
        subject = (*subject, *joined)  # "some say, or X at least, that ..."
        content = content[explicit + 1 :]
    elif not starts_clause or any(c.tag == "TO" for c in content[:1]) or _needs_that(group.main):
        return None
    negative = len(group.negations) % 2 == 1
    dates = [c for c in subject if c.tag == "DATE"]
    return Peeled(speaker(subject, span_of(chunks[: group.end]), negative=negative, denies=denies), (*content, *dates))


def _needs_that(verb: Chunk) -> bool:
    """ "She holds that it is so", but "she holds a cup and is sitting"."""
    return any(lemma in classes()["words_holding"] for lemma, _ in verb.lemmas)


def _voiced(chunks: Sequence[Chunk]) -> Peeled | None:
    """ "X floated the idea that ...", "X rejects the suggestion that ...": who voices it says it, who rejects it denies it."""
    group = find_verb(chunks)
    if group is None or group.main is None or group.passive or is_no_speaker(chunks[: group.start]):
        return None
    that = next((i for i in range(group.end, min(group.end + 4, len(chunks))) if chunks[i].norm == "that"), 0)
    noun = chunks[that - 1] if that else None
    if (
        noun is None
        or noun.norm.removesuffix("s") not in classes()["saying_noun"]
        or find_verb(chunks[that + 1 :]) is None
    ):
        return None
    denies = has_verb_class(group.main, "denying")
    if not (denies or has_verb_class(group.main, "voicing")):
        return None
    negative = len(group.negations) % 2 == 1
    said = speaker(chunks[: group.start], span_of(chunks[: that + 1]), negative=negative, denies=denies)
    return Peeled(said, tuple(chunks[that + 1 :]))


def _noun_that(chunks: Sequence[Chunk], verb: int, that: int | None) -> Peeled | None:
    """ "There were reports that ...", "The White House line is that ..."."""
    if that is None or that + 1 >= len(chunks):
        return None
    before = chunks[:that]
    nouns = {lemma for c in before if c.tag in {"N", "NAME"} for lemma in (c.norm, *(lem for lem, _ in c.lemmas))}
    if not any(noun.removesuffix("s") in classes()["saying_noun"] for noun in nouns):
        return None
    dates = tuple(c for c in before if c.tag == "DATE")
    negative = any(c.tag == "NEG" or c.norm in {"no", "none"} for c in before)
    return Peeled(speaker(before, span_of(before), negative=negative), (*chunks[that + 1 :], *dates))


def _passive_saying(chunks: Sequence[Chunk], verb: int, that: int | None) -> Peeled | None:
    """ "It was reported that ...": nobody in particular says it, or who a "by" brings in before or behind the verb."""
    it = next((i for i, c in enumerate(chunks[:verb]) if c.norm == "it"), None)
    if it is None or that is None or (it and chunks[0].norm != "by"):
        return None
    agent = chunks[:it] if it else chunks[verb:that]
    by = next((i for i, c in enumerate(agent) if c.norm == "by"), len(agent))
    span, content = span_of(chunks[:that]), tuple(chunks[that + 1 :])
    negative = sum(c.tag == "NEG" for c in chunks[verb:that]) % 2 == 1
    stance = next((s for c in chunks[verb - 1 : that] if (s := said_stance(c))), Stance.SAYS)
    if any(c.entity or c.tag == "N" for c in agent[by:]):
        return Peeled(speaker(without_comma(agent[by:]), span, negative=negative, stance=stance), content)
    return Peeled(Attribution(frozenset(), frozenset(), span, True, negative, stance=stance), content)


def _seen_as(chunks: Sequence[Chunk]) -> Peeled | None:
    """ "X sees Y as Z" and "Y was described by X as Z": the content is "Y is Z"."""
    group = find_verb(chunks)
    if group is None or group.main is None or not has_verb_class(group.main, "perceiving_as"):
        return None
    as_at = next((i for i in range(group.end, len(chunks)) if chunks[i].norm == "as"), None)
    behind = _called(chunks, group) if as_at is None else None
    if as_at is None and behind is None:
        return None
    between = list(chunks[group.end : as_at if behind is None else behind])
    subject = list(chunks[: group.start])
    if group.passive:
        by = next((i for i, c in enumerate(between) if c.norm == "by"), None)
        who, theme = (between[by + 1 :], subject) if by is not None else ([], subject)
    else:
        who, theme = subject, between
    place = group.main.start, group.main.end
    copula = [Chunk("is", "BE", *place)]
    if len(group.negations) % 2:  # not seeing it as Z is seeing it as not Z
        copula.append(Chunk("not", "NEG", *place))
    said = speaker(who, group.main.span) if who else None
    said = said or Attribution(frozenset(), frozenset(), group.main.span, hearsay=True)
    return Peeled(said, (*theme, *copula, *chunks[as_at + 1 if as_at is not None else behind :]))


def _called(chunks: Sequence[Chunk], group: VerbGroup) -> int | None:
    """Where the second noun phrase begins in "X calls Y a Z", or the only one in "Y was called a Z by X"."""
    if group.main is None or not has_verb_class(group.main, "calling"):
        return None
    begin = group.end if group.passive else group.end + 1
    found = (i for i in range(begin, len(chunks)) if chunks[i].norm in {"a", "an"} and chunks[i - 1].tag != "PREP")
    return next(found, None) or next((i for i in range(begin, len(chunks)) if _says_how(chunks, i)), None)


def _says_how(chunks: Sequence[Chunk], at: int) -> bool:
    """ "Y unfair", "Y too bold": an adjective behind a noun, that no noun follows."""
    if chunks[at - 1].tag not in {"N", "NAME"}:
        return False
    end = at + (chunks[at].norm in {"too", "very", "rather", "quite"})
    following = chunks[end + 1] if end + 1 < len(chunks) else None
    ends = following is None or following.tag in {"PUNCT", "PREP", "TO", "CONJ", "SUB"}
    return end < len(chunks) and chunks[end].tag == "A" and ends
