"""Words that judge: adjectives and nouns by which somebody says how he sees something."""

from __future__ import annotations

from typing import Final

from realpolitik.extract.words.rows import words as _words

JUDGING: Final = _words(
    "absurd alarming appalling arrogant barbaric baseless brutal catastrophic counterproductive costly "
    "cowardly crazy criminal cruel cynical dangerous deplorable despicable disastrous disgraceful "
    "disproportionate disturbing dramatic excessive fair false foolish fruitless fundamental futile "
    "genocidal good great grim groundless hateful helpful heroic historic hopeless horrible horrific "
    "hostile humiliating hypocritical illegal illegitimate immoral immature important inadequate "
    "inappropriate inevitable inhuman inhumane insane insulting intolerable invalid irrational "
    "irresponsible irreversible just justified laughable lawful legal legitimate ludicrous meaningless "
    "mistaken monstrous naive null ominous outrageous overblown painful pathetic perilous pivotal "
    "positive precarious premature productive promising provocative racist rash reasonable reckless "
    "regrettable reprehensible ridiculous rogue sacred selfish senseless serious shameful shocking "
    "significant stupid successful tragic treacherous troubling unacceptable unbearable unconstitutional "
    "unconscionable understandable undemocratic unfair unfortunate unfounded unjust unjustified unlawful "
    "unprecedented unprovoked unreasonable unwise useless vague vicious vile void vulnerable warm weak "
    "welcome wise wrong worrying wrongheaded"
)
"""Adjectives by which an author too judges, and does not only tell."""

JUDGING_NOUNS: Final = _words(
    "absurdity act aberration abomination betrayal blackmail blow blueprint blunder breakthrough bully "
    "burden catastrophe challenge coward crime criminal cruelty curse danger dead-end defeat dictator "
    "disaster disgrace distraction error escalation example failure farce fantasy fascist fraud genocide "
    "gift hero hoax humiliation hypocrisy insult intervention joke killer landmark liability liar "
    "lifeline madness massacre menace milestone miracle mistake mockery model monster murderer necessity "
    "nightmare nonsense obstacle opportunity outlaw outrage parody pariah pretext priority propaganda "
    "provocation puppet rogue scandal setback sham shame slap slander stain step stunt success surprise "
    "terrorist theft threat tragedy traitor travesty treason triumph victory violation warning waste "
    "watershed"
)
"""Nouns by which somebody is judged who is said to be one."""

SHARED: Final = {
    "dangerous": "perilous",
    "costly": "burdensome",
    "outlaw": "rogue",
    "breakthrough": "landmark",
    "milestone": "landmark",
    "watershed": "landmark",
    "important": "significant",
    "worrying": "troubling",
    "alarming": "troubling",
    "disturbing": "troubling",
    "lawful": "legitimate",
    "reasonable": "logical",
    "understandable": "logical",
    "menacing": "threatening",
    "ominous": "threatening",
    "vital": "crucial",
    "imperative": "essential",
    "null": "void",
    "recklessness": "reckless",
    "unpopularity": "unpopular",
    **{
        word: word
        for word in _words(
            "perilous troubling legitimate logical threatening crucial essential rogue pariah landmark "
            "significant historic lifeline setback welcome unexpected prominent weak strong powerful "
            "difficult helpful harmful urgent effective sacred desperate isolated vulnerable "
            "threatened just pivotal symbolic democratic autocratic imperialist"
        )
    },
}
"""Words of judging, with the word of the quality that articles share for it."""
