"""Takes off a speaker whom a phrase of its own brings in: "according to X", "in X's view", "if you believe X", "X: ..."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.language.chunks import Chunk
from factcheck.language.closed_classes import classes, classes_of
from factcheck.language.headlines import with_copula
from factcheck.language.speakers import (
    Attribution,
    Peeled,
    has_verb_class,
    is_saying,
    opens_contrast,
    said_stance,
    span_of,
    speaker,
    without_comma,
)
from factcheck.language.stances import Stance
from factcheck.language.verbs import VerbGroup, find_verb, has_verb

NOUN_PHRASE = frozenset({"NAME", "N", "A", "DET", "NUM", "POSS", "QUANT", "PRON", "CONJ", "G"})


def cited(chunks: Sequence[Chunk]) -> Iterator[Peeled]:
    """What the statement says without such a phrase, in each way that it can be read."""
    for strip in (_hearsay, _said_to, _according, _as_told, _in_view, _headline, _said_of, _came_from, _about):
        found = strip(chunks)
        if found is not None:
            yield found


def _hearsay(chunks: Sequence[Chunk]) -> Peeled | None:
    """ "Reportedly ...", "there were reports that ...", "it was reported that ..."."""
    for at, chunk in enumerate(chunks):
        if "hearsay" in classes_of(chunk.norm):
            rest = (*chunks[:at], *chunks[at + 1 :])
            return Peeled(Attribution(frozenset(), frozenset(), chunk.span, hearsay=True), rest)
        if chunk.norm in classes()["words_hearsay"] and _describes(chunks, at):
            return Peeled(
                Attribution(frozenset(), frozenset(), chunk.span, hearsay=True), (*chunks[:at], *chunks[at + 1 :])
            )
    return None


def _describes(chunks: Sequence[Chunk], at: int) -> bool:
    """ "The reported plan", "the plan reported in May was": the word says of a noun that it is only reported."""
    before, after = chunks[at - 1 : at] if at else (), chunks[at + 1 : at + 2]
    if not before or not after:
        return False
    if before[0].tag in {"DET", "POSS", "A"} and after[0].tag in {"N", "A", "NAME"}:
        return True
    if before[0].tag not in {"N", "NAME"} or chunks[at].tag != "P":
        return False
    end = next((i for i in range(at + 1, len(chunks)) if chunks[i].tag not in {"DATE", "PREP", "DET"}), len(chunks))
    return has_verb(chunks[end : end + 1])


def _said_to(chunks: Sequence[Chunk]) -> Peeled | None:
    """ "X is said (by Y) to be so", in headlines without the "is"."""
    verb = next((i for i, c in enumerate(chunks) if i and c.tag == "P" and said_stance(c)), None)
    to = next((i for i in range(verb or 0, len(chunks) - 1) if chunks[i].tag == "TO"), 0) if verb else 0
    if not verb or not to or has_verb(chunks[verb + 1 : to]):
        return None
    agent, following = chunks[verb + 1 : to], chunks[to + 1]
    if following.tag not in {"BE", "HAVE", "V"} or (agent and agent[0].norm != "by"):
        return None
    before = list(chunks[:verb])
    auxiliaries = [c for c in before if c.tag in {"BE", "NEG"}]
    subject = [c for c in before if c not in auxiliaries]
    if before[-1].tag not in {"BE", "NEG", "NAME", "N"} or not any(c.tag in {"NAME", "N"} for c in subject):
        return None
    if not auxiliaries and any(lemma in classes()["words_pledging"] for lemma, _ in chunks[verb].lemmas):
        return None  # "X promised to": X does
    negative = any(c.tag == "NEG" for c in auxiliaries)
    span, stance = chunks[verb].span, said_stance(chunks[verb]) or Stance.SAYS
    said = (
        speaker(agent, span, negative=negative, stance=stance)
        if agent
        else Attribution(frozenset(), frozenset(), span, True, negative, stance=stance)
    )
    if stance is not Stance.SAYS:  # what is expected to happen will, if it does
        will = chunks[to]._replace(norm="will", tag="MODAL")
        return Peeled(said, (*subject, will, *chunks[to + 1 :]))
    finite = following._replace(norm="is") if following.tag == "BE" else following
    return Peeled(said, (*subject, finite, *chunks[to + 2 :]))


def _according(chunks: Sequence[Chunk]) -> Peeled | None:
    """ "According to X, ..." and "..., according to X"."""
    for at, chunk in enumerate(chunks):
        if "according" not in classes_of(chunk.norm) or not (
            at == 0 or chunks[at - 1].norm == "," or chunk.norm != "per"
        ):
            continue
        end = _speaker_end(chunks, at + 1)
        if end == at + 1:
            continue
        rest = (*without_comma(chunks[:at]), *_from_word(chunks, end))
        return Peeled(speaker(chunks[at + 1 : end], span_of(chunks[at:end])), rest)
    return None


def _as_told(chunks: Sequence[Chunk]) -> Peeled | None:
    """ "If you believe X, ...", "as X puts it, ...", "..., to hear X tell it"."""
    begin = next((i for i, c in enumerate(chunks) if (not i or chunks[i - 1].norm == ",") and _opens_telling(c)), None)
    if begin is None:
        return None
    end = next((i for i in range(begin, len(chunks)) if chunks[i].tag == "PUNCT"), len(chunks))
    phrase = chunks[begin:end]
    names = [c for c in phrase if c.entity is not None or c.tag == "N"]
    idiom = phrase[-1].norm == "it" or (phrase[0].norm == "if" and any(has_verb_class(c, "trusting") for c in phrase))
    if not idiom or not names:
        return None
    return Peeled(speaker(names, span_of(phrase)), (*without_comma(chunks[:begin]), *_from_word(chunks, end)))


def _opens_telling(chunk: Chunk) -> bool:
    return chunk.norm in {"if", "as", "to"}


def _in_view(chunks: Sequence[Chunk]) -> Peeled | None:
    """ "In X's view, ...", "by his own account, X was ..."."""
    for at, chunk in enumerate(chunks):
        if chunk.norm not in {"in", "by", "to"} or (at and chunks[at - 1].norm != ","):
            continue
        end = _noun_phrase_end(chunks, at + 1, stop_after=classes()["view_noun"])
        phrase = chunks[at + 1 : end]
        if not phrase or phrase[-1].norm not in classes()["view_noun"]:
            continue
        rest = (*without_comma(chunks[:at]), *_from_word(chunks, end))
        source = phrase if any(c.entity for c in phrase) else [c for c in rest if c.entity][:1]
        return Peeled(speaker(source, span_of(chunks[at:end])), rest) if source else None
    return None


def _headline(chunks: Sequence[Chunk]) -> Peeled | None:
    """ "X: it is so", "Lawyer X: it is so": a name, a colon and what the name says."""
    colon = next((i for i, c in enumerate(chunks[:3]) if c.norm == ":"), 0)
    if len(chunks) < colon + 3 or not colon or chunks[colon - 1].entity is None or chunks[0].tag not in {"NAME", "N"}:
        return None
    content = chunks[colon + 1 :]
    said = has_verb(content) or any(
        c.tag in {"G", "P", "NEG", "TO"} or "negation_word" in classes_of(c.norm) for c in content
    )
    return Peeled(speaker(chunks[:colon], span_of(chunks[:colon])), tuple(content)) if said else None


def _said_of(chunks: Sequence[Chunk]) -> Peeled | None:
    """ "That it is so was stressed by X"."""
    by = next((i for i in range(len(chunks) - 1, 2, -1) if chunks[i].norm == "by"), None)
    if chunks[0].norm != "that" or by is None or not is_saying(chunks[by - 1]) or chunks[by - 2].tag != "BE":
        return None
    return Peeled(speaker(chunks[by + 1 :], span_of(chunks[by - 2 :])), tuple(chunks[1 : by - 2]))


def _came_from(chunks: Sequence[Chunk]) -> Peeled | None:
    """ "The claim that it is so came from X", "... was made by X"."""
    that = next((i for i, c in enumerate(chunks[:4]) if c.norm == "that"), 0)
    source = next((i for i in range(len(chunks) - 1, that, -1) if chunks[i].norm in {"from", "by"}), 0)
    if not that or not source or chunks[that - 1].norm.removesuffix("s") not in classes()["saying_noun"]:
        return None
    while opens_contrast(chunks, source - 1) and any(c.norm in {"from", "by"} for c in chunks[that:source]):
        source = next(i for i in range(source - 1, that, -1) if chunks[i].norm in {"from", "by"})
    group = _last_group(chunks[: source + 1], that + 1)
    if group is None or group.main is None or group.end != source or not has_verb_class(group.main, "voicing"):
        return None
    who = [c for c in chunks[source + 1 :] if c.tag != "PREP" or c.norm in {"rather_than", "instead_of"}]
    negative = len(group.negations) % 2 == 1
    said = speaker(who, span_of(chunks[group.start :]), negative=negative)
    return Peeled(said, tuple(chunks[that + 1 : group.start]))


def _about(chunks: Sequence[Chunk]) -> Peeled | None:
    """ "Last month's reports were about X doing it": they say that X does."""
    about = next((i for i, c in enumerate(chunks) if c.norm == "about"), 0)
    group = find_verb(chunks[:about]) if about else None
    if group is None or not group.copular or not _is_saying_noun(chunks[: group.start]):
        return None
    if any(opens_contrast(chunks, i) for i in range(about, len(chunks))):
        return None
    content = with_copula(chunks[about + 1 :])
    dates = [c for c in chunks[: group.start] if c.tag == "DATE"]
    if not has_verb(content):
        return None
    said = speaker(chunks[: group.start], span_of(chunks[:about]), negative=len(group.negations) % 2 == 1)
    return Peeled(said, (*content, *dates))


def _is_saying_noun(phrase: Sequence[Chunk]) -> bool:
    """Whether something that is said stands in the phrase: reports, a claim."""
    return any(
        c.norm.split()[-1].removesuffix("s") in classes()["saying_noun"] for c in phrase if c.tag in {"N", "NAME"}
    )


def _last_group(chunks: Sequence[Chunk], begin: int) -> VerbGroup | None:
    """The last finite verb group at or after `begin`."""
    last, found = None, find_verb(chunks, begin)
    while found is not None:
        last, found = found, find_verb(chunks, found.end)
    return last


def _speaker_end(chunks: Sequence[Chunk], at: int) -> int:
    """Where the phrase that names the speaker ends; who is not the speaker belongs to it."""
    end = _noun_phrase_end(chunks, at)
    opener = end + (end < len(chunks) and chunks[end].norm == ",")
    if opener + 1 < len(chunks) and opens_contrast(chunks, opener):
        return _noun_phrase_end(chunks, opener + 1)
    return end


def _noun_phrase_end(chunks: Sequence[Chunk], at: int, stop_after: frozenset[str] = frozenset()) -> int:
    """Where the noun phrase at `at` ends; an apposition between commas is left out."""
    while at < len(chunks) and chunks[at].tag in NOUN_PHRASE | ({"PREP"} if stop_after else set()):
        at += 1
        if chunks[at - 1].norm in stop_after:
            break
    return at


def _from_word(chunks: Sequence[Chunk], at: int) -> tuple[Chunk, ...]:
    return tuple(chunks[at + 1 :] if at < len(chunks) and chunks[at].norm == "," else chunks[at:])
