"""How many sentences a second one process checks against the shipped claims, and how much memory it takes."""

from __future__ import annotations

import argparse
import random
import resource
import sys
import time
from collections.abc import Iterator

from factcheck import Checker, Claims
from factcheck.documents.sentences import split_sentences

PEOPLE = (
    "Mayor Ellen Brandt",
    "the finance minister",
    "Carlos Ibarra",
    "a spokeswoman for the union",
    "Dr. Okafor",
    "the head of the port authority",
    "President Lund",
    "two witnesses",
    "the White House",
    "Jake Sullivan",
)
PLACES = (
    "Lisbon",
    "the northern districts",
    "Kazakhstan",
    "St. Petersburg",
    "Lagos",
    "the U.S.",
    "Osaka",
    "Central Asia",
    "the river delta",
    "Tashkent",
    "New York",
    "the old town",
)
THINGS = (
    "the new rail link",
    "a budget of 4.3 billion euros",
    "the ceasefire",
    "the vaccine programme",
    "the summit",
    "secondary sanctions",
    "the harvest",
    "a merger with its rival",
    "the water supply",
    "the election",
)
TIMES = (
    "on Monday",
    "last week",
    "in September 2023",
    "since 2015",
    "next year",
    "for the first time in a decade",
    "at 9 a.m.",
    "during the talks",
)
VERBS = (
    "approved",
    "rejected",
    "postponed",
    "warned of",
    "praised",
    "has not yet discussed",
    "will sign off on",
    "is said to oppose",
    "condemned",
    "supports",
)
TEMPLATES = (
    "{person} {verb} {thing} {time}.",
    "According to {person}, {place} {verb} {thing} {time}, although {number} percent of those asked were against it.",
    "In {place}, {number} people were affected by {thing}, {person} said.",
    "“We have waited long enough for {thing},” {person} told reporters in {place}.",
    "None of the {number} members of the council {verb} {thing}, but {place} did.",
    "{thing} is not what {place} needs, and {person} knows it.",
    "It rained {time}.",
    "Neither {place} nor {place2} has {number} seats in the assembly that {verb} {thing}.",
)


def sentences(number: int) -> Iterator[str]:
    """Sentences as news has them, the same ones at every run."""
    chance = random.Random(20231)
    for _ in range(number):
        sentence = chance.choice(TEMPLATES).format(
            person=chance.choice(PEOPLE),
            place=chance.choice(PLACES),
            place2=chance.choice(PLACES),
            thing=chance.choice(THINGS),
            time=chance.choice(TIMES),
            verb=chance.choice(VERBS),
            number=chance.randint(2, 400),
        )
        yield sentence[0].upper() + sentence[1:]


def main() -> None:
    """Print the time to load, the sentences a second, and the most memory that the process had."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sentences", type=int, default=5000, help="how many sentences to check (default: 5000)")
    options = parser.parse_args()
    text = " ".join(sentences(options.sentences))
    start = time.perf_counter()
    checker = Checker(Claims.shipped())
    checker.check("Something to get ready with.")
    ready = time.perf_counter()
    found = [checker.check(sentence.text).verdict for sentence in split_sentences(text)]
    took = time.perf_counter() - ready
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    print(f"ready after     {(ready - start) * 1000:8.0f} ms")
    print(f"sentences       {len(found):8d}    ({sum(verdict != 'unknown' for verdict in found)} not unknown)")
    print(f"a second        {len(found) / took:8.0f}    (aim: 1500 or more)")
    print(f"peak memory     {peak / 2**20:8.1f} MiB (aim: 60 at most)")


if __name__ == "__main__":
    main()
