"""Judges a statement that repeats a wording but for one expression, by what that is to the one in whose place it stands."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, zip_longest

from factcheck.documents.span import Span
from factcheck.language import lexicon
from factcheck.language.chunks import VERBAL, Chunk, chunk
from factcheck.language.closed_classes import classes, classes_of
from factcheck.language.governed import means_otherwise
from factcheck.language.names import NameIndex
from factcheck.language.quantifiers import kind_of
from factcheck.language.scales import is_ranking
from factcheck.language.tagging import tag
from factcheck.language.tokens import Token
from factcheck.matching.expressions import Bond, bond_of, is_rank
from factcheck.matching.finding import Finding, Reason
from factcheck.matching.repetition import Replacement, replacements
from factcheck.matching.verdict import ReasonCode, Verdict
from factcheck.matching.wording import Wording

_SCORE = 95  # of a wording that is repeated but for one expression
_TURNING = ("negation", "possible", "negation_verb", "untrue", "denying", "pending", "exception")
_HELD = ("denying", "stance_doubts", "stance_fears", "stance_hopes", "stance_wants")
_GENERAL = frozenset({"all", "none", "most", "minority", "not-all"})  # kinds of quantifiers that bound what is said
_BEFORE_HEAD = frozenset({"DET", "QUANT", "NUM", "CUE", "CONJ", "PUNCT", "A", "R", "N", "NAME", "POSS"})
_CONTENT = frozenset({"N", "V", "P", "G", "A", "R", "NAME", "NUM"})
_BARE = 3  # a scene of so few words pins no event down
_DESCRIBING = frozenset({"A", "R", "N", "NUM"})
_HEADS = frozenset({"N", "NAME"})
_AMOUNTS = frozenset({"more", "fewer", "less", "many", "much"})
_FINITE = frozenset({"V", "BE", "HAVE", "DO", "MODAL"})
_PAST = frozenset({"was", "were", "had", "did", "has", "have"})
_WHEN = frozenset({"before", "after", "until", "till"})
_ROUNDED = ("approximately", "at_least", "at_most", "more_than", "fewer_than")


def judge(
    statement: str, tokens: Sequence[Token], wording: Wording, text: Sequence[Token], names: NameIndex
) -> Finding | None:
    """The finding by the first of the replaced expressions that are anything to one another; None if none is."""
    for replaced in replacements(tokens, text):
        bond = bond_of(replaced.mine, replaced.theirs)
        verdict = _verdict(bond, replaced, text, names) if bond is not None else None
        if bond is not None and verdict is not None:
            return _finding(statement, wording, replaced, bond, verdict)
    return None


def _verdict(bond: Bond, replaced: Replacement, text: Sequence[Token], names: NameIndex) -> Verdict | None:
    """What the bond makes of the statement; None where the rest may make something else of it."""
    spelt = [t for t in text if t.norm[0].isalnum()]
    words = [t.norm for t in spelt]
    before, behind = words[: replaced.at], words[replaced.at + len(replaced.theirs) :]
    turned = any(_turns(word) for word in (*before, *behind))
    both = {lemma for t in (*replaced.mine, *replaced.theirs) for lemma, _ in lexicon.lemmas(t.norm)}
    if behind and means_otherwise(both, behind[0]):
        return None
    if bond is Bond.NUMBER and replaced.at > 1 and spelt[replaced.at - 1].is_capitalised:  # Plover 2 is not Plover 3
        return None
    if bond is Bond.SAME:
        return Verdict.SUPPORTED
    if bond is not Bond.NUMBER and _is_within_rank(replaced, text, names):  # the first woman is not the first person
        return Verdict.UNKNOWN
    if bond is Bond.WIDER:
        bounded = turned or any(kind_of(w) in _GENERAL for w in before)
        bounded = bounded or _reaches_all(replaced, text, names)
        return Verdict.UNKNOWN if bounded else Verdict.SUPPORTED
    if bond is Bond.OPEN or (bond is Bond.DENIAL and before[-1:] == ["with"]):  # another one may have it
        return Verdict.UNKNOWN
    if bond in {Bond.OPPOSITE, Bond.OTHER} and _WHEN.intersection(before):  # what is done before one may be before both
        return None
    if turned or "or" in (*before[-1:], *behind[:1]) or _is_rounded(before):
        return None
    other = (bond is not Bond.NUMBER or is_rank(replaced.theirs)) and _is_another(replaced, text, names)
    return Verdict.UNKNOWN if other else Verdict.CONTRADICTED


def _turns(word: str) -> bool:
    """Whether what a sentence with this word says need not hold of what the word goes with."""
    found = classes_of(word)
    held = any(name in classes_of(lemma) for lemma, _ in lexicon.lemmas(word) for name in _HELD)
    turns = kind_of(word) == "none" or any(name in found for name in _TURNING)
    return held or turns or word in {"if", "unless", "without"}


def _is_rounded(before: Sequence[str]) -> bool:
    """Whether a number is only a bound or an approximation: "more than", "about"."""
    ends = {"_".join(before[-n:]) for n in (1, 2, 3)}
    return any(name in classes_of(end) for end in ends for name in _ROUNDED)


def _is_within_rank(replaced: Replacement, text: Sequence[Token], names: NameIndex) -> bool:
    """Whether it is what something is the first or largest of, or has more of: another noun there makes another group."""
    chunks = [c for c in tag(chunk(text, names)) if c.start < replaced.theirs[0].start]
    pairs = list(zip_longest(chunks, chunks[1:]))
    if chunks and chunks[-1].norm in _AMOUNTS:
        return True
    rank = next((at for at in range(len(pairs) - 1, -1, -1) if is_ranking(*pairs[at])), None)
    if rank is None:
        return False
    between = pairwise([*chunks[rank:], chunks[-1]])
    return not any(b.tag in _FINITE and a.tag != "TO" for a, b in between)


def _reaches_all(replaced: Replacement, text: Sequence[Token], names: NameIndex) -> bool:
    """Whether a wider word would say it of all of a kind: "dogs are banned", "the pier bans dogs", said of animals."""
    chunks = tag(chunk(text, names))
    first = next(i for i, c in enumerate(chunks) if c.end > replaced.theirs[0].start)
    if any(lemma in classes()["words_banning"] for c in chunks[:first] for lemma, _ in c.lemmas):
        return True
    if any(c.tag == "NAME" for c in chunks[first : first + 2]):  # a title
        return False
    happens = any(c.norm in _PAST or c.tag == "G" for c in chunks) or not any(c.tag in {"BE", "V"} for c in chunks)
    return not happens and all(c.tag in {"A", "N"} for c in chunks[:first])


def _is_another(replaced: Replacement, text: Sequence[Token], names: NameIndex) -> bool:
    """Whether the statement is about another thing: another noun, or "the green lamp" where the claim has "the red lamp"."""
    chunks = tag(chunk(text, names))
    last = next(i for i, c in enumerate(chunks) if c.end >= replaced.theirs[-1].end)
    first = next(i for i, c in enumerate(chunks) if c.end > replaced.theirs[0].start)
    before, noun, behind = chunks[:first], chunks[last], chunks[last + 1 : last + 2]
    if [c.norm for c in before[:1]] == ["there"]:
        before = before[2:]
    singled = noun.tag not in VERBAL and _singles_out(before, behind)
    if singled or _tells_which(chunks, first, last):
        return True
    whom = [c.norm for c in before[-1:]] in (["to"], ["for"])
    if noun.tag == "N" and (first == 0 or whom) and _is_said_of_all(chunks, noun):
        return True
    if noun.tag != "N" or noun.end != replaced.theirs[-1].end or any(c.tag in _HEADS for c in behind):
        return False
    bare = sum(c.tag in _CONTENT for c in chunks) <= _BARE
    done = bare and _is_done_to(before)
    return done or _is_subject(before, noun, behind) or (_is_alive(noun) and _is_agent(before))


def _is_said_of_all(chunks: Sequence[Chunk], noun: Chunk) -> bool:
    """Whether a sentence says of all of a kind what others may be or do as well: "cars are banned", "vans are banned"."""
    happens = any(c.norm in _PAST or c.tag == "G" for c in chunks)
    return not happens and lexicon.lemma(noun.norm) != noun.norm


def _singles_out(before: Sequence[Chunk], behind: Sequence[Chunk]) -> bool:
    """Whether a word behind "the" says which one of several the statement is about."""
    opens = (
        bool(before) and before[0].norm in classes()["words_definite"] and all(c.tag in _DESCRIBING for c in before[1:])
    )
    return opens and any(c.tag in {"N", "A"} for c in behind)


def _tells_which(chunks: Sequence[Chunk], first: int, last: int) -> bool:
    """Whether an adjective tells which ones of a kind always do something, or have it done: "helps old patients"."""
    before, behind = chunks[:first], chunks[last + 1 : last + 2]
    if chunks[last].tag != "A" or [c.tag for c in behind] != ["N"]:
        return False
    opening = next((c for c in reversed(before) if c.tag not in _DESCRIBING), None)
    definite = opening is not None and (opening.norm in classes()["words_definite"] or opening.tag == "POSS")
    if definite and chunks[last].norm.endswith("er"):  # the older one, the younger one
        return True
    if any(c.norm in _PAST or c.tag == "G" for c in chunks) or not any(c.tag in {"V", "BE"} for c in chunks):
        return False
    counted = {c.tag for c in before[-1:]} & {"QUANT", "NUM"} or [c.norm for c in before[-1:]] in (["a"], ["an"])
    plural = lexicon.lemma(behind[0].norm) != behind[0].norm and not any(c.tag == "BE" for c in chunks)
    # "Sheep graze on the western slope", "the upper deck carries cars".
    of_some = first == 1 or (chunks[0].tag in {"A", "N"} and chunks[1].tag != "NUM")
    return (definite and of_some and not chunks[last].norm.endswith("est")) or (plural and not counted)


def _is_subject(before: Sequence[Chunk], noun: Chunk, behind: Sequence[Chunk]) -> bool:
    return (
        all(c.tag in _BEFORE_HEAD or c.norm == "of" for c in before)
        and not any(a.tag == "N" and _can_be(b, "v") for a, b in pairwise(before))
        and (_is_alive(noun) or not any(_can_be(c, "n") for c in behind))
    )


def _is_agent(before: Sequence[Chunk]) -> bool:
    """Whether "by" brings in who does it."""
    at = next((i for i in range(len(before) - 1, 0, -1) if before[i].tag not in _BEFORE_HEAD), 0)
    return at > 1 and before[at].norm == "by" and before[at - 1].tag in {"P", "R"}


def _is_done_to(before: Sequence[Chunk]) -> bool:
    """Whether only an article or adjective parts the noun from what "a man is doing"."""
    at = next((i for i, c in enumerate(before) if c.tag == "G"), 0)
    doing = at > 1 and before[at - 1].norm in {"is", "are"} and all(c.tag in _BEFORE_HEAD for c in before[at + 1 :])
    return doing and before[0].norm not in classes()["words_definite"]


def _can_be(word: Chunk, pos: str) -> bool:
    return any(kind == pos for _, kind in word.lemmas)


def _is_alive(noun: Chunk) -> bool:
    return any(lexicon.is_a(lemma, kind) for lemma, _ in noun.lemmas for kind in ("person", "animal"))


def _finding(statement: str, wording: Wording, replaced: Replacement, bond: Bond, verdict: Verdict) -> Finding:
    mine, theirs = (Span(words[0].start, words[-1].end) for words in (replaced.mine, replaced.theirs))
    new, old = mine.of(statement), theirs.of(wording.text)
    code, message = bond.code, bond.message.format(new=new, old=old)
    if verdict is Verdict.UNKNOWN:
        code, message = ReasonCode.MORE_SPECIFIC, f'the claim says it of "{old}", which says nothing of "{new}"'
    return Finding(statement, verdict, _SCORE, (Reason(code, message, mine, theirs),), wording.claim, wording.text)
