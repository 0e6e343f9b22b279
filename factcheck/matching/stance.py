"""Turns a judgement on content into one on the whole clause: who says it, how surely, and how the source rates it."""

from __future__ import annotations

from typing import TypeGuard

from factcheck.claims.model import Claim
from factcheck.documents.span import Span
from factcheck.language.chunks import Chunk
from factcheck.language.clause import Clause
from factcheck.language.closed_classes import classes
from factcheck.language.speakers import Attribution, are_somebody
from factcheck.language.stances import Stance
from factcheck.language.terms import Kind, Role
from factcheck.language.verbs import Force, Modality
from factcheck.matching.judgement import Judgement
from factcheck.matching.verdict import ReasonCode, Verdict
from factcheck.matching.wordings import ClaimBook

_OPPOSITE = {Verdict.SUPPORTED: Verdict.CONTRADICTED, Verdict.CONTRADICTED: Verdict.SUPPORTED}
_UNSURE = frozenset({Modality.POSSIBLE, Modality.PLANNED, Modality.HYPOTHETICAL})


_WILLED = frozenset({Stance.PLANS, Stance.PROMISES, Stance.HOPES, Stance.WANTS})


def apply(judgement: Judgement, mine: Clause, theirs: Clause, book: ClaimBook) -> Judgement:
    """The judgement with rating, certainty and attribution taken into account."""
    claim = judgement.claim
    if claim is None or judgement.verdict is Verdict.UNKNOWN:
        return judgement
    if mine.denial is not None:
        judgement = _denied(judgement, mine.denial)
    if not claim.rating:
        return _rated_false(judgement, mine)
    unsure = _certainty(judgement, mine, theirs)
    return unsure or _attributed(judgement, mine, theirs, claim, book)


def _denied(judgement: Judgement, frame: Span) -> Judgement:
    """ "It is not true that ...": the other way round, by the frame's words if without them it would be supported."""
    verdict, reason = _OPPOSITE[judgement.verdict], judgement.reason
    if judgement.verdict is Verdict.SUPPORTED:
        message = "the statement denies what the claim states"
        reason = reason._replace(code=ReasonCode.NEGATED, message=message, statement_span=frame)
    return judgement._replace(verdict=verdict, reason=reason)


def _rated_false(judgement: Judgement, mine: Clause) -> Judgement:
    """The source calls the claim false: repeating it is contradicted, denying it supported; of another value nothing follows."""
    if judgement.verdict is Verdict.CONTRADICTED and judgement.reason.code is not ReasonCode.NEGATED:
        return _unknown(
            judgement, ReasonCode.NOT_CERTAIN, "the source only says that the claim is false, not what is so"
        )
    reason = judgement.reason._replace(code=ReasonCode.RATED_FALSE, message="the source says that this is false")
    denied = mine.attribution is not None and mine.attribution.negative
    verdict = judgement.verdict if denied else _OPPOSITE[judgement.verdict]
    return judgement._replace(verdict=verdict, reason=reason)


def _unknown(judgement: Judgement, code: ReasonCode, message: str) -> Judgement:
    return judgement._replace(verdict=Verdict.UNKNOWN, reason=judgement.reason._replace(code=code, message=message))


def _certainty(judgement: Judgement, mine: Clause, theirs: Clause) -> Judgement | None:
    """Unknown where one side is less sure, or speaks of another time, than the other."""
    if mine.modality is theirs.modality or (_lets(mine) and _lets(theirs)):
        return None
    if Modality.PENDING in {mine.modality, theirs.modality}:  # what has not happened yet may still be to come
        other = theirs if mine.modality is Modality.PENDING else mine
        clashes = judgement.verdict is Verdict.CONTRADICTED and not _is_past(other)
        return (
            _unknown(judgement, ReasonCode.NOT_CERTAIN, "what is still to come has not happened") if clashes else None
        )
    if theirs.modality is Modality.HYPOTHETICAL:
        return _unknown(
            judgement, ReasonCode.NOT_CERTAIN, "the claim says so only under a condition, or as a possibility"
        )
    if theirs.modality in _UNSURE and judgement.verdict is Verdict.SUPPORTED:
        return _unknown(judgement, ReasonCode.NOT_CERTAIN, "the claim says only that it may be so or is planned")
    if mine.modality in _UNSURE:
        return _unknown(judgement, ReasonCode.NOT_CERTAIN, "the statement says only that it may be so or is planned")
    if theirs.modality is Modality.FUTURE and judgement.verdict is Verdict.SUPPORTED and _is_past(mine):
        return _unknown(judgement, ReasonCode.NOT_CERTAIN, "the claim speaks of the future, the statement of the past")
    if (
        theirs.modality is Modality.FUTURE
        and mine.denies
        and _is_over(mine)
        and judgement.verdict is Verdict.CONTRADICTED
    ):
        return _unknown(judgement, ReasonCode.NOT_CERTAIN, "what has not happened may still come")
    if mine.modality is Modality.FUTURE and _is_past(theirs):
        return _unknown(judgement, ReasonCode.NOT_CERTAIN, "the claim speaks of the past, the statement of the future")
    return None


def _lets(clause: Clause) -> bool:
    """Whether it says what somebody may, can or must do: what is allowed can be done, as far as anybody speaks of it."""
    return clause.force is not Force.NONE


def _is_past(clause: Clause) -> bool:
    """Whether the clause's verb is a past or perfect form."""
    verb = clause.predicate.span if clause.predicate is not None else None
    past = any(c.tag == "HAVE" or (c.span == verb and _is_past_form(c)) for c in clause.chunks)
    return past and not any(c.tag == "BE" and c.norm not in {"was", "were", "been"} for c in clause.chunks)


def _is_over(clause: Clause) -> bool:
    """Whether an auxiliary puts it into the past: "did not", "has not"."""
    return not {chunk.norm for chunk in clause.chunks}.isdisjoint({"did", "was", "were", "has", "have", "had"})


def _is_past_form(chunk: Chunk) -> bool:
    """Whether a verb stands in the past tense, or as a participle."""
    base = any(lemma == chunk.norm and pos == "v" for lemma, pos in chunk.lemmas)
    return chunk.tag == "P" or (chunk.tag == "V" and not base and chunk.norm.isalpha() and chunk.norm[-1] != "s")


def _attributed(judgement: Judgement, mine: Clause, theirs: Clause, claim: Claim, book: ClaimBook) -> Judgement:
    speakers = speakers_of(claim, theirs)
    said, voiced = mine.attribution, theirs.attribution
    if said is None and voiced is not None and voiced.stance in _WILLED:
        return _unknown(judgement, ReasonCode.NOT_CERTAIN, "the claim says only that somebody plans or wants it")
    if said is None and voiced is not None and (theirs.is_wished or voiced.hearsay):
        return _unknown(judgement, ReasonCode.NEEDS_ATTRIBUTION, "the source only reports how somebody stands to it")
    if not speakers and (_quotes_somebody(voiced) or (voiced is not None and voiced.hearsay)):
        return _quoted(judgement, said, voiced)
    if said is None or (said.loose and not (speakers and shares_voice(said, speakers, book))):
        if not speakers or _names_speaker(mine, theirs, speakers, book):
            return judgement
        who = " and ".join(sorted(book.display(s) for s in speakers))
        return _unknown(judgement, ReasonCode.NEEDS_ATTRIBUTION, f"the source only reports that {who} says so")
    if not speakers:
        return _own_voice(judgement, said, theirs)
    if _have_swapped(judgement, mine, theirs):
        message = "who wants it and whom it is about have changed places"
        return judgement._replace(reason=judgement.reason._replace(code=ReasonCode.ROLES_SWAPPED, message=message))
    if not (said.hearsay or shares_voice(said, speakers, book)):
        if shares_voice(said._replace(speakers=said.others, words=frozenset()), speakers, book):
            return _denied_speaker(judgement, said)
        return _unknown(judgement, ReasonCode.MISATTRIBUTED, "the claims quote somebody else on this")
    from factcheck.matching.callings import has_other_title  # most statements have no speaker

    if judgement.verdict is Verdict.SUPPORTED and has_other_title(said, voiced, book):
        return _unknown(judgement, ReasonCode.MORE_SPECIFIC, "the claims call the speaker something else")
    return _weighed(judgement, said, theirs.attribution)


def _weighed(judgement: Judgement, said: Attribution, voiced: Attribution | None) -> Judgement:
    """The judgement with how the two speakers stand to it taken into account."""
    from factcheck.matching.attitudes import weigh

    return weigh(judgement, said, voiced)


def _quotes_somebody(said: Attribution | None) -> TypeGuard[Attribution]:
    """Whether a noun names those who say it: "the study" and "the report" say what is so."""
    return said is not None and not said.hearsay and are_somebody(said.words)


def _quoted(judgement: Judgement, said: Attribution | None, theirs: Attribution) -> Judgement:
    """The claim has some who have no name say so: only they, or hearsay, may be said to."""
    if said is None:
        who = " ".join(sorted(theirs.words))
        return _unknown(judgement, ReasonCode.NEEDS_ATTRIBUTION, f"the source only reports that {who} says so")
    if said.hearsay or (not said.speakers and said.words and said.words <= theirs.words):
        return _weighed(judgement, said, theirs)
    return _unknown(judgement, ReasonCode.MISATTRIBUTED, "the claims quote somebody else on this")


def _denied_speaker(judgement: Judgement, said: Attribution) -> Judgement:
    """Somebody else, "not X", is said to say what the claim has X say."""
    if judgement.verdict is not Verdict.SUPPORTED or said.negative:
        return _unknown(judgement, ReasonCode.MISATTRIBUTED, "the claims quote somebody else on this")
    reason = judgement.reason._replace(
        code=ReasonCode.MISATTRIBUTED, message="the claim has the speaker say so whom the statement rules out"
    )
    return judgement._replace(verdict=Verdict.CONTRADICTED, reason=reason)


def _have_swapped(judgement: Judgement, mine: Clause, theirs: Clause) -> bool:
    """Whether the two have changed places who want something of others, and with them all the rest: "X wants help against Y"."""
    said, voiced = mine.attribution, theirs.attribution
    if said is None or voiced is None or said.stance is not Stance.WANTS or voiced.stance is not Stance.WANTS:
        return False
    named = [{t.entity for t in clause.names} for clause in (mine, theirs)]
    crossed = bool(said.speakers & named[1]) and bool(voiced.speakers & named[0])
    differs = judgement.reason.code in {ReasonCode.ROLES_SWAPPED, ReasonCode.NAME_DIFFERS}
    return crossed and differs and judgement.verdict is Verdict.CONTRADICTED


def _names_speaker(mine: Clause, theirs: Clause, speakers: frozenset[str], book: ClaimBook) -> bool:
    """Whether both have the speaker as the subject of a verb of their own ("X accuses Y of it", "the board expects")."""
    if theirs.attribution is not None:
        return False
    subjects = [{t for t in c.terms if t.role is Role.SUBJECT} for c in (mine, theirs)]
    both = [{t.entity for t in terms if t.kind is Kind.NAME} for terms in subjects]
    if both[0] & both[1] & speakers:
        return True
    nouns = [{t.norm for t in terms if t.tag == "N" and not t.prep} for terms in subjects]
    called = {word for s in speakers for word in book.display(s).lower().split()}
    return bool(nouns[0] & nouns[1] & called)


def speakers_of(claim: Claim, clause: Clause) -> frozenset[str]:
    """Whom the source has say this; empty if it says so itself."""
    voiced = clause.attribution.speakers if clause.attribution else frozenset()
    return voiced | ({claim.attributed_to} if claim.attributed_to else frozenset())


def shares_voice(said: Attribution, speakers: frozenset[str], book: ClaimBook) -> bool:
    """Whether the statement's speaker is the claim's, or one speaks for the other."""
    if any(
        _same_name(a, b) or _is_full_name(a, b, book) or _speaks_for(a, b, book) or _speaks_for(b, a, book)
        for a in said.speakers
        for b in speakers
    ):
        return True
    if not said.speakers and any(word in book.display(s).lower().split() for word in said.words for s in speakers):
        return True
    return any(_is_called(said, s, book) for s in speakers)


def _is_called(said: Attribution, speaker: str, book: ClaimBook) -> bool:
    """Whether "the spokesman of the union" is what the claims call this speaker, and no other one."""
    wanted = said.words | {"@" + name for name in said.speakers - said.owners}
    titles = book.titles_of(speaker)
    owned = all("@" + owner in titles or book.bearing.is_familiar(owner) for owner in said.owners)
    if not said.words or not owned or not wanted <= titles:
        return False
    return not any(wanted <= book.titles_of(other) for other in book.speakers if other != speaker)


def _same_name(a: str, b: str) -> bool:
    return a == b or (a[0] == "~" and set(a[1:].split()) <= set(b.lower().lstrip("~").split()))


def _is_full_name(a: str, b: str, book: ClaimBook) -> bool:
    """Whether the claims have the full name somewhere of which this one has the surname alone: "Mota", "Juan Mota"."""
    surname = a[0] == b[0] == "~" and len(b.split()) == 1 and a.split()[-1:] == [b[1:]]
    return surname and a[1:].split()[0] in book.names.proper


def _speaks_for(a: str, b: str, book: ClaimBook) -> bool:
    known = book.entities.get(a)
    return known is not None and b in known.speaks_for


def _own_voice(judgement: Judgement, said: Attribution, theirs: Clause) -> Judgement:
    """The source says it itself: hearsay repeats it, a named speaker is not quoted on it; "the study" may be what finds it."""
    finders = {key for t in theirs.terms if t.role is Role.SUBJECT and t.tag == "N" and not t.prep for key in t.keys}
    found = not said.speakers and bool(said.words) and said.words <= finders and theirs.predicate is not None
    if said.stance is not Stance.SAYS and not (said.stance is Stance.EXPECTS and theirs.modality is Modality.FUTURE):
        return _unknown(
            judgement, ReasonCode.MISATTRIBUTED, "the source states it, and has nobody fear, doubt or want it"
        )
    if (said.hearsay or _is_source(said) or (found and _tells(theirs))) and not said.negative:
        return judgement
    return _unknown(judgement, ReasonCode.MISATTRIBUTED, "the source states this itself and quotes nobody on it")


def _tells(clause: Clause) -> bool:
    """Whether its verb is one of finding, showing or saying."""
    told = classes()["saying"] | classes()["words_finding"]
    return clause.predicate is not None and bool(clause.predicate.keys & told)


def _is_source(said: Attribution) -> bool:
    """Whether it is the article itself that is quoted."""
    return not said.speakers and bool(said.words) and said.words <= classes()["source_noun"]
