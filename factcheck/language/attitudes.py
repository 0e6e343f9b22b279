"""Takes off who fears, doubts, hopes for or wants what is said: "X is afraid that ...", "X wants Y to ..."."""

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.language.chunks import Chunk
from factcheck.language.closed_classes import classes
from factcheck.language.speakers import (
    Attribution,
    Peeled,
    has_verb_class,
    is_no_speaker,
    is_somebody,
    span_of,
    speaker,
)
from factcheck.language.stances import Stance, settled, stance_of
from factcheck.language.verbs import Modality, VerbGroup, find_verb

_NOUN_PHRASE = frozenset({"NAME", "N", "A", "DET", "NUM", "POSS", "QUANT", "PRON", "G", "DATE"})
_ABOUT = frozenset({"about", "over", "as_to", "regarding", "on", "of", "concerning"})
_MARKERS = frozenset({"that", "whether", "if"})
_BARE = frozenset(
    {Stance.SURE, Stance.DOUBTS, Stance.FEARS, Stance.HOPES, Stance.EXPECTS, Stance.PROMISES}
)  # "X fears it will rain"
_LED_TO = frozenset({Stance.EXPECTS, Stance.WANTS, Stance.HOPES})  # "X wants it to rain"
_OWN = _LED_TO | {Stance.PLANS, Stance.PROMISES}  # "X plans to leave"
_OF_THINGS = frozenset({Stance.EXPECTS, Stance.FEARS})  # "X fears a loss"
_VERBAL_STATES = frozenset({"P", "A"})
_SOME = frozenset({"some", "many", "several", "few", "any"})
_AFTER_TO = frozenset({"V", "BE", "HAVE", "DO"})


class _Held(NamedTuple):
    """A stance, who takes it, how often it is denied, and where what it is taken to begins."""

    stance: Stance
    holder: Sequence[Chunk]
    negations: int
    end: int


def attitude(chunks: Sequence[Chunk]) -> Peeled | None:
    """The stance that somebody takes, and what to; None where a statement tells of none."""
    group = find_verb(chunks)
    if group is None:
        return None
    for read in (_by_verb, _by_wish, _by_state, _by_noun, _by_being):
        held = read(chunks, group)
        content = _content(chunks, held) if held is not None else ()
        if held is not None and content:
            stance, negative = settled(held.stance, held.negations % 2 == 1)
            if negative and held.holder and held.holder[0].tag == "QUANT":
                return None  # that some do not want it does not say that nobody does
            return Peeled(_taken_by(held.holder, chunks[: held.end], stance, negative), content)
    return None


def _taken_by(holder: Sequence[Chunk], frame: Sequence[Chunk], stance: Stance, negative: bool) -> Attribution:
    span = span_of(frame)
    if not any(c.entity or c.tag in {"N", "PRON"} for c in holder):
        return Attribution(frozenset(), frozenset(), span, True, negative, stance=stance)
    return speaker(holder, span, negative=negative, stance=stance)


def _subject(chunks: Sequence[Chunk], group: VerbGroup) -> Sequence[Chunk]:
    subject = chunks[: group.start]
    while subject and subject[-1].tag in {"NEG", "R"}:
        subject = subject[:-1]
    somebody = any(c.entity or c.tag in {"N", "PRON"} for c in subject) and not any(_counts(c) for c in subject)
    return subject if somebody and not is_no_speaker(subject) and subject[0].tag != "PREP" else ()


def _counts(chunk: Chunk) -> bool:
    """Whether a word says who of several does so: "only", "none", "three of"; that is for the lists to tell."""
    return chunk.norm == "only" or chunk.tag == "NUM" or (chunk.tag == "QUANT" and chunk.norm not in _SOME)


def _by_verb(chunks: Sequence[Chunk], group: VerbGroup) -> _Held | None:
    """ "X fears (that) ...", "X would like Y to ...", "X called on Y to ..."."""
    holder = _subject(chunks, group)
    if group.main is None or not holder or (group.passive and not group.extra):
        return None
    verb = group.extra[0] if group.extra else group.main
    stance = stance_of(verb, "v")
    end = next(i for i in range(group.start, group.end) if chunks[i] == verb) + 1
    negations = sum(c.tag == "NEG" for c in chunks[max(group.start - 1, 0) : end])
    return _Held(stance, holder, negations, end) if stance is not None else None


def _by_wish(chunks: Sequence[Chunk], group: VerbGroup) -> _Held | None:
    """ "X would (not) like (Y) to ..."."""
    holder = _subject(chunks, group)
    would = chunks[group.start].norm == "would" and group.end < len(chunks) and chunks[group.end].norm == "like"
    if not (would and group.main is None and holder):
        return None
    return _Held(Stance.WANTS, holder, len(group.negations), group.end + 1)


def _by_state(chunks: Sequence[Chunk], group: VerbGroup) -> _Held | None:
    """ "X is afraid (that) ...", "X remains convinced (that) ...", "X is not sure whether ..."."""
    holder = _subject(chunks, group)
    if not holder:
        return None
    if group.passive and group.main is not None:
        stance = stance_of(group.main._replace(lemmas=()), "a")
        return _Held(stance, holder, len(group.negations), group.end) if stance is not None else None
    linking = group.copular or (group.main is not None and has_lemma(group.main, "words_copula"))
    at = next((i for i in range(group.end, len(chunks)) if chunks[i].tag not in {"R", "QUANT", "NEG"}), len(chunks))
    if not linking or at == len(chunks) or chunks[at].tag not in _VERBAL_STATES:
        return None
    stance = stance_of(chunks[at]._replace(lemmas=()), "a")
    negations = len(group.negations) + sum(c.tag == "NEG" for c in chunks[group.end : at])
    return _Held(stance, holder, negations, at + 1) if stance is not None else None


def _by_noun(chunks: Sequence[Chunk], group: VerbGroup) -> _Held | None:
    """ "X has doubts about whether ...", "X expressed the hope that ...", "there are fears (among X) that ..."."""
    there = [c.norm for c in chunks[: group.start] if c.tag not in {"R", "PUNCT"}] == ["there"]
    holder = _subject(chunks, group)
    has = group.main is None and any(c.tag == "HAVE" for c in chunks[group.start : group.end])
    voices = group.main is not None and not group.passive and has_verb_class(group.main, "voicing")
    if not there and not (holder and (has or voices)):
        return None
    if any(c.norm == "no_doubt" for c in chunks[group.start : group.end]):
        return _Held(Stance.SURE, holder, 0, group.end) if holder else None
    at = group.end
    while at < len(chunks) and chunks[at].tag in {"DET", "QUANT", "A", "R", "NUM"}:
        at += 1
    stance = stance_of(chunks[at], "n") if at < len(chunks) and chunks[at].tag == "N" else None
    negations = len(group.negations) + sum(c.norm in {"no", "little"} for c in chunks[group.end : at])
    among, end = _among(chunks, at + 1) if there else ((), at + 1)
    return _Held(stance, among if there else holder, negations, end) if stance is not None else None


def _among(chunks: Sequence[Chunk], at: int) -> tuple[Sequence[Chunk], int]:
    """Who has it, where "there are fears among X that" says so, and where that ends."""
    if at >= len(chunks) or chunks[at].norm not in {"among", "in", "within"}:
        return (), at
    end = next((i for i in range(at, len(chunks)) if chunks[i].norm in _MARKERS), at)
    return chunks[at + 1 : end], end


def _by_being(chunks: Sequence[Chunk], group: VerbGroup) -> _Held | None:
    """ "X's fear is that ...", "the hope of X is that ..."."""
    subject = _subject(chunks, group)
    following = chunks[group.end : group.end + 1]
    noun = next((i for i, c in enumerate(subject) if c.tag == "N" and stance_of(c, "n")), None)
    if (
        noun is None
        or not group.copular
        or not following
        or not (following[0].norm == "that" or following[0].tag == "TO")
    ):
        return None
    stance = stance_of(subject[noun], "n")
    owner = subject[:noun] if noun and subject[noun - 1].tag == "POSS" else subject[noun + 1 :]
    holder = [c for c in owner if c.tag != "POSS" and c.norm != "of"]
    return _Held(stance, holder, len(group.negations), group.end) if stance is not None else None


def _content(chunks: Sequence[Chunk], held: _Held) -> tuple[Chunk, ...]:
    """What the stance is taken to, as a clause; () if that is none."""
    behind = chunks[held.end :]
    if behind and behind[0].norm in _ABOUT and len(behind) > 1 and behind[1].norm in _MARKERS:
        behind = behind[1:]
    if behind and behind[0].norm in _MARKERS:
        return _clause(behind[1:], held.stance)
    if held.stance in _OWN and behind and behind[0].tag == "TO":
        return _led_to([*_named(held.holder), *behind])
    if held.stance in _LED_TO:
        led = _led_to(behind)
        if led:
            return led
    if held.stance in _BARE and behind and behind[0].tag in _NOUN_PHRASE and _opens_clause(behind):
        return tuple(behind)
    if not any(is_somebody(c) for c in held.holder):
        return ()
    return (
        _ban(behind)
        if held.stance is Stance.WANTS
        else _thing(behind, chunks[held.end - 1])
        if held.stance in _OF_THINGS
        else ()
    )


def _ban(behind: Sequence[Chunk]) -> tuple[Chunk, ...]:
    """ "A ban on it" as "it will be banned"."""
    bans = len(behind) > 2 and behind[0].norm in {"a", "the"} and behind[1].norm in classes()["words_bans"]
    if not bans or behind[2].norm != "on":
        return ()
    place = behind[1].start, behind[1].end
    banned = Chunk("banned", "P", *place, (("ban", "v"),))
    inside = [c for c in behind[3:] if c.norm != "."]
    return (*inside, Chunk("will", "MODAL", *place), Chunk("be", "BE", *place), banned)


def _named(holder: Sequence[Chunk]) -> list[Chunk]:
    """Who has the stance, as the subject of what is planned: a name without what is beside it between commas."""
    names = [c for c in holder if c.entity is not None]
    return (
        names[:1]
        if names and any(c.tag == "PUNCT" for c in holder)
        else [c for c in holder if c.tag not in {"DATE", "PUNCT"}]
    )


def _thing(behind: Sequence[Chunk], verb: Chunk) -> tuple[Chunk, ...]:
    """ "A loss of it" as "a loss of it will happen", where the verb stands; () where more than a noun phrase follows."""
    inside = list(behind[:-1] if behind and behind[-1].norm == "." else behind)
    nouns = [c for c in inside if c.tag == "N"]
    if (
        not nouns
        or inside[0].tag not in _NOUN_PHRASE - {"G"}
        or any(c.tag not in _NOUN_PHRASE | {"PREP", "P"} for c in inside)
    ):
        return ()
    happen = Chunk("happen", "V", verb.start, verb.end, (("happen", "v"),))
    return (*inside, Chunk("will", "MODAL", verb.start, verb.end), happen)


def _clause(content: Sequence[Chunk], stance: Stance) -> tuple[Chunk, ...]:
    """A clause behind "that"; what somebody demands "be done" or "should be done" will be done if he has his way."""
    group = find_verb(content)
    if group is None:
        return ()
    if stance is not Stance.WANTS or group.modality is Modality.FUTURE:
        return tuple(content)
    first = content[group.start]
    will = Chunk("will", "MODAL", first.start, first.start)
    rest = content[group.start + (first.tag == "MODAL") :]
    return (*content[: group.start], will, *rest)


def _led_to(behind: Sequence[Chunk]) -> tuple[Chunk, ...]:
    """ "Y to do it" as "Y will do it", "Y not to do it" as "Y will not do it"."""
    start = int(bool(behind) and behind[0].norm in {"for", "on", "upon"})
    to = next((i for i, c in enumerate(behind) if c.tag == "TO"), 0)
    who = [c for c in behind[start:to] if c.tag != "NEG"]
    nominal = bool(who) and all(c.tag in _NOUN_PHRASE | {"PREP", "CONJ"} for c in who) and who[0].tag != "PREP"
    if not nominal or to + 1 >= len(behind) or behind[to + 1].tag not in _AFTER_TO:
        return ()
    denied = [c for c in behind[start:to] if c.tag == "NEG"]
    return (*who, behind[to]._replace(norm="will", tag="MODAL"), *denied, *behind[to + 1 :])


def _opens_clause(behind: Sequence[Chunk]) -> bool:
    """Whether a clause begins here: a noun phrase, then its verb."""
    group = find_verb(behind)
    return (
        group is not None
        and group.start > 0
        and all(c.tag in _NOUN_PHRASE | {"PREP", "NEG", "R"} for c in behind[: group.start])
    )


def has_lemma(chunk: Chunk, name: str) -> bool:
    """Whether one of a verb's lemmas is in a class."""
    return any(lemma in classes()[name] for lemma, part in chunk.lemmas if part == "v")
