"""Set phrases in which a verb or noun tells nothing of what it tells elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final


def _by_verb(text: str) -> Mapping[str, tuple[frozenset[str], ...]]:
    found: dict[str, tuple[frozenset[str], ...]] = {}
    for phrase in text.split(","):
        verb, *rest = phrase.split()
        found[verb] = (*found.get(verb, ()), frozenset(rest))
    return MappingProxyType(found)


VERBAL: Final = _by_verb(
    "hit home, hit rock, hit bottom, hit record, hit high, hit low, hit peak, "
    "hit brakes, hit jackpot, hit road, hit streets, hit shelves, hit screens, hit headlines, "
    "hit milestone, hit nerve, hit note, hit roof, hit century, hit boundary, hit six, hit ball, "
    "hit runs, hit homer, hit snag, hit buffers, hit stride, hit form, hit polls, "
    "strike chord, strike tone, strike note, strike balance, strike gold, strike out, strike off, "
    "strike pose, strike nerve, strike ball, strike oil, strike pessimistic, strike optimistic, "
    "plead poverty, plead ignorance, "
    "shoot film, shoot video, shoot movie, shoot scene, shoot footage, shoot documentary, "
    "shoot hoops, shoot goal, fire coach, fire imagination, fire starting gun, "
    "attack ball, attack goal, attack climb, "
    "kill time, kill joke, kill off, kill penalty, kill game, "
    "seize chance, seize opportunity, seize moment, seize initiative, seize headlines, "
    "capture imagination, capture attention, capture mood, capture heart, capture moment, capture image, "
    "capture footage, capture photo, capture video, capture scene, capture essence, capture spirit, "
    "invade pitch, invade space, invade privacy, occupy mind, occupy time, occupy place, "
    "occupy office, land role, land blow, land punch, land part, land job, "
    "pass mark, pass milestone, pass threshold, pass peak, pass test, pass exam, pass time, pass muster, "
    "grant status, grant access, grant permission, grant interview, grant wish, "
    "join force, join hand, join rank, join chorus, join fray, join call, join club, "
    "pass remark, pass motorcade, raise bet, raise stakes, up ante, "
    "pass baton, pass torch, pass buck, pass judgment, pass judgement, pass comment, "
    "take part, take place, take aim, take heart, take issue, take turns, take notice, take note, "
    "submit application, submit proposal, draw crowd, raid fridge, raid box, raid pocket, "
    "launch album, launch book, launch product, launch app, launch website, launch show, launch series, "
    "launch bid, launch career, explode onto, storm pitch, storm stage, storm off, storm out, "
    "derail talk, derail plan, derail deal, derail process, derail effort, derail bid, derail package, "
    "derail negotiation, derail visit, derail agreement, derail peace, derail reform, derail economy, "
    "leave behind, settle for, repay contempt, repay favour, repay favor, repay kindness, repay trust, "
    "repay faith, repay compliment, raise flag, hoist flag, "
    "offer nothing, offer proof, offer evidence, offer explanation, offer detail, offer reason, "
    "offer comment, "
    "offer insight, offer glimpse, offer hope, offer example, offer clue, offer timeline, offer estimate, "
    "torpedo hopes, bury hatchet, bury lede, cross mind, cross fingers, lift trophy, lift title, lift cup"
)
"""Verbs, each with the words of its clause that make of it another one."""

NOMINAL: Final = frozenset(
    tuple(phrase.split())
    for phrase in (
        "dawn raid, police raid, drug raid, drugs raid, immigration raid, morning raid, "
        "bank statement, financial statement, earnings statement, mission statement, fashion statement, "
        "income statement, personal statement, vision statement, heart attack, panic attack, asthma attack, "
        "attack ad, attack line, test match, bidding war, price war, culture war, turf war, "
        "trade war, star war, class war, phoney war, gang war, tug war, talent raid, pitch invasion, "
        "stage invasion, privacy invasion, "
        "home run, bank run, hunger strike, lightning strike, bird strike, third strike, "
        "body blow, title challenge, title race, title bid, leadership bid, takeover bid, film shoot, "
        "tech tsunami, digital tsunami, silver tsunami, political tsunami, financial tsunami, perfect storm, "
        "political storm, media storm, twitter storm, financial storm, economic storm, diplomatic storm, "
        "political earthquake, electoral earthquake, diplomatic earthquake, political hurricane, "
        "red wave, photo shoot, box office bomb, penalty shootout, peace prize, peace sign, "
        "law license, law licence, driving licence, driver license, medical license, medical licence, "
        "liquor license, fishing licence, gun licence, marriage license, software license, "
        "press release, news release, album release, vinyl release, music release, "
        "record release, film release, book release, data release, "
        "food fight, title fight, prize fight, snowball fight, court battle, legal battle, custody battle, "
        "ratings war, bath bomb, flu shot, booster shot, penalty shot, garage sale, summer sale, fire sale, "
        "comeback bid, playoff bid, cup bid, transfer window, transfer market, transfer fee, space race, "
        "transfer deadline, talk show, chat show, talk radio, death row, death metal, sudden death"
    ).split(", ")
)
"""Compound nouns whose last word tells something else elsewhere."""
HARMS: Final = frozenset(
    "derail undermine disrupt upend overshadow plunge engulf overwhelm destabilise destabilize worsen spill "
    "spread tip spark trigger unravel collapse become drag escalate erode deepen jeopardise jeopardize split "
    "topple reignite swamp dwarf complicate push".split()
)
"""Verbs of what may come of something, which nobody threatens to do."""
