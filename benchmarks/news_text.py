"""Invented news sentences for the benchmarks: on many subjects, or on those of the shipped claims; the same at every run."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from factcheck.language.wordtable import DATA

Words = Mapping[str, Sequence[str]]
_SLOT = re.compile(r"\{(\w+)\}")

_COMMON: Words = {
    "day": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "when": ("on {day}", "last week", "in {month}", "in {month} {year}", "early {day}", "this year", "after the weekend"),
    "month": ("January", "March", "May", "June", "August", "October", "December"),
    "year": ("2009", "2014", "2017", "2019", "2021", "2022"),
    "few": ("two", "three", "four", "six", "eight", "11", "14", "23"),
    "many": ("120", "340", "1,200", "4,500", "18,000", "75,000"),
    "share": ("3 percent", "7.5 percent", "12 percent", "a third", "nearly half", "40 percent"),
    "money": ("$3 million", "$45 million", "€1.2 billion", "£600,000", "900 million kroner"),
    "first": ("Ellen", "Carlos", "Amina", "Tomasz", "Grace", "Yusuf", "Ingrid", "Daniel", "Mei", "Pavel"),
    "last": ("Brandt", "Ibarra", "Okafor", "Lund", "Whitfield", "Moreau", "Castellano", "Haugen", "Pretorius", "Tanaka"),
    "person": ("{first} {last}", "{first} {last}", "Dr. {last}", "Ms. {last}", "Mr. {last}", "{last}"),
    "town": ("Lisbon", "Osaka", "Lagos", "Antwerp", "Halifax", "Valparaiso", "Leeds", "Tampere", "Durban", "Bologna"),
    "place": ("{town}", "the old town", "the northern districts", "the river delta", "the harbour", "the province"),
    "source": ("the police", "the ministry", "a spokeswoman", "the mayor's office", "residents", "local media"),
}  # fmt: skip

_SUBJECTS: Sequence[tuple[Words, Sequence[str]]] = (
    (
        {
            "team": ("the Harriers", "Rovers", "the visitors", "the home side", "{town} United", "the champions"),
            "cup": ("the cup", "the league", "the semi-final", "the derby", "the qualifying round"),
        },
        (
            "{team} beat {team} {few} to one in {cup} {when}.",
            "Striker {person} will miss {cup} with a torn muscle, the club's doctor said.",
            "More than {many} supporters watched the {noun} at half-time and saw {team} lose for the first time since {year}.",
            "{person}, who joined from {town} in {month}, scored twice before half-time.",
        ),
    ),
    (
        {
            "weather": ("heavy rain", "a dry spell", "strong winds", "an early frost", "record heat", "flooding"),
            "crop": ("olives", "wheat", "grapes", "potatoes", "apples", "barley"),
        },
        (
            "Forecasters expect {weather} across {place} until {day}.",
            "{weather} damaged {share} of the {crop} and a {noun}, farmers near {town} say.",
            "It rained {when}.",
            "Rivers in {place} rose by {few} metres overnight and {many} people had to leave their homes.",
        ),
    ),
    (
        {
            "firm": ("the carmaker", "{last} Foods", "the airline", "the chip designer", "Nordvik Shipping", "the bank"),
            "goods": ("electric vans", "frozen fish", "batteries", "kitchen furniture", "medical scanners"),
        },
        (
            "Shares in {firm} fell {share} {when} after it cut its {noun} forecast.",
            "{firm} plans to hire {many} workers at its plant in {town}, where it makes {goods}.",
            "{person} steps down as chief executive of {firm} after {few} years.",
            "“We have not seen such a {noun} for {goods},” said {person}, who runs the {noun} factory.",
        ),
    ),
    (
        {
            "illness": ("measles", "asthma", "diabetes", "the flu", "migraine"),
            "finding": ("walking every day", "a cheap blood test", "less salt", "an older vaccine", "better sleep"),
        },
        (
            "Researchers at the University of {town} found that {finding} lowers the risk of {illness}.",
            "The study followed {many} patients with {illness} for {few} years, but it was not randomised.",
            "Hospitals in {place} treated {many} cases of {illness} {when}, mostly from one {noun} and its {noun}.",
            "Neither {person} nor her colleagues were paid by the maker of the drug.",
        ),
    ),
    (
        {
            "crime": ("a burglary", "the theft of {few} paintings", "tax fraud", "a stabbing", "arson"),
            "verdict": ("acquitted", "sentenced to {few} years", "released on bail", "found guilty"),
        },
        (
            "A court in {town} heard {when} that the driver had been awake for {few} hours.",
            "Two men with a {noun} were arrested over {crime} in {place}, {source} said.",
            "The accountant was {verdict} {when}; her lawyer said she would appeal.",
            "None of the {few} witnesses recognised the {noun} or the man in the photograph.",
        ),
    ),
    (
        {
            "work": ("a tram line", "the swimming pool", "a new library", "{few} bridges", "the bypass", "bus lanes"),
            "act": ("approved", "rejected", "postponed", "voted against", "scaled back"),
        },
        (
            "The town council {act} {work} {when} by {few} votes.",
            "{work} will cost {money}, although {share} of those asked were against it.",
            "Mayor {person} promised to reopen {work} and the {noun} by {month}.",
            "Rents in {town} have risen faster than wages since {year}, according to the tenants' association.",
        ),
    ),
    (
        {
            "piece": ("the novel", "a silent film", "the opera", "her second album", "the exhibition", "a documentary"),
            "prize": ("the jury's prize", "a grant", "the audience award", "an Oscar nomination"),
        },
        (
            "{piece} opens in {town} {when} and runs for {few} weeks.",
            "{person} won {prize} for {piece}, which she wrote in {few} months.",
            "Critics praised the lighting and the {noun} but found {piece} too long.",
            "The museum bought {few} drawings by {person} for {money}.",
        ),
    ),
    (
        {
            "animal": ("wolves", "sea turtles", "storks", "bats", "a beached whale", "wild boar"),
            "craft": ("the probe", "a weather satellite", "the telescope", "a lander"),
        },
        (
            "Volunteers counted {many} {animal} along the coast {when}.",
            "{craft} sent back its first pictures {few} hours after launch.",
            "Biologists had thought that {animal} vanished from {place} in {year} with the {noun}.",
            "Engineers could not reach the {noun} of {craft} {when}, and nobody knows why.",
        ),
    ),
)  # fmt: skip

_CLAIMS: tuple[Words, Sequence[str]] = (
    {
        "state": ("Kazakhstan", "Kyrgyzstan", "Tajikistan", "Turkmenistan", "Uzbekistan", "Astana", "Tashkent"),
        "states": ("the five", "the Central Asian states", "{state} and {state}", "both {state} and {state}", "{state}"),
        "power": ("Russia", "Moscow", "the United States", "Washington", "the Kremlin", "the West"),
        "voice": ("Jake Sullivan", "the White House", "President Japarov", "the think tank", "media reports", "Biden"),
        "bloc": ("the CSTO", "the CIS", "the Russian-led alliance", "NATO", "a military alliance", "the commonwealth"),
        "what": ("sanctions", "secondary sanctions", "the operation", "the summit", "the war in Ukraine", "Russian trade"),
        "how": ("condemned", "supports", "rejected", "imposed", "has not joined", "discussed", "is pressed over"),
    },
    (
        "{states} {how} {what}.",
        "{voice} said {when} that {states} {how} {what}.",
        "According to {voice}, {power} wants {states} to impose sanctions on {power}.",
        "{state} is a member of {bloc}, but {state} is not.",
        "Only {few} of the five Central Asian states belong to {bloc}.",
        "None of {states} has imposed sanctions on {power}.",
        "The presidents of {states} met Joe Biden in New York {when}.",
        "{power} warned {state} of {what} {when}, and officials from the Treasury flew there.",
        "The summit of {power} with {states} was the first of its kind since {year}.",
        "{voice} claims that {power} presses {states}, which are aligned with {power}.",
    ),
)  # fmt: skip


def ordinary(number: int, on_topic: float = 0.2) -> Iterator[str]:
    """Sentences on many subjects; the share `on_topic` of them on those of the shipped claims."""
    chance = random.Random(20231)
    for _ in range(number):
        yield _sentence(chance, _CLAIMS if chance.random() < on_topic else chance.choice(_SUBJECTS))


def _sentence(chance: random.Random, subject: tuple[Words, Sequence[str]]) -> str:
    words = {**_COMMON, **subject[0], "noun": _nouns()}
    text = chance.choice(subject[1])
    while _SLOT.search(text):
        text = _SLOT.sub(lambda slot: chance.choice(words[slot[1]]), text)
    return text[0].upper() + text[1:]


@cache
def _nouns() -> Sequence[str]:
    """The nouns that are neither very common nor rare, so that the words are not always the same few."""
    lines = (DATA / "words.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines)
    return [word for word, uses in rows if word.isalpha() and re.search(r"\bn\d\d\b", uses)]
