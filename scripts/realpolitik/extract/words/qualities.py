"""Words that judge: adjectives and nouns by which somebody says how he sees something."""

from __future__ import annotations

from typing import Final

from realpolitik.extract.words.rows import words as _words

JUDGING: Final = _words(
    "abhorrent absurd accurate admirable advantageous aggressive alarming ambitious antisemitic "
    "appalling appropriate arbitrary arrogant astute atrocious authoritarian autocratic awful bad "
    "bankrupt barbaric barbarous baseless belligerent beneficial biased bizarre bleak bloodthirsty "
    "bogus bold brave brilliant brittle brutal bullying burdensome callous catastrophic chaotic "
    "chilling clever clumsy coercive colonialist compelling competent complacent complex complicated "
    "constructive contemptible contentious controversial convenient convincing cordial corrosive "
    "corrupt costly counterproductive courageous cowardly craven crazy credible criminal crippling "
    "crucial cruel cynical damaging dangerous daunting deceitful deceptive decisive defective "
    "defenceless defenseless delicate deluded delusional democratic deplorable desperate despicable "
    "despotic destabilising destabilizing destructive detrimental devastating devious dictatorial "
    "difficult dire disappointing disastrous discouraging discriminatory disgraceful disgusting "
    "disheartening dishonest dishonourable dismal dispiriting disproportionate disrespectful "
    "disruptive disturbing divisive dodgy draconian dramatic dreaded dreadful dubious dysfunctional "
    "effective efficient egregious encouraging erratic escalatory essential ethical evil exaggerated "
    "excellent exceptional excessive excruciating exemplary existential exploitative explosive "
    "extraordinary extremist fabricated fair fake false fanatical fantastic far-fetched fascist "
    "faulty feasible feckless feeble ferocious flawed flimsy foolhardy foolish formidable fragile "
    "frail fraudulent fraught friendly frightening frivolous frosty fruitful fruitless fundamental "
    "futile generous genocidal gloomy good grave great greedy grim grotesque groundbreaking "
    "groundless half-hearted harmful harsh hateful hazardous heartbreaking heartless heavy-handed "
    "heinous helpful helpless heroic historic hollow honest hopeless horrendous horrible horrid "
    "horrific horrifying hostile humiliating hypocritical ill-advised ill-conceived ill-considered "
    "ill-informed ill-judged ill-timed illegal illegitimate illiberal immature immoral impartial "
    "imperative imperialist imperialistic important impotent impractical impressive inaccurate "
    "inadequate inadmissible inappropriate incendiary incoherent incompetent inconceivable "
    "inconvenient incorrect incredible indecent indefensible indiscriminate indispensable "
    "ineffective ineffectual inefficient inept inequitable inescapable inevitable inexcusable "
    "inexplicable inflammatory inhospitable inhuman inhumane insane insidious insignificant "
    "insincere inspiring instructive insufficient insulting intolerable intransigent invalid "
    "invaluable irrational irreconcilable irrelevant irreplaceable irresolute irresponsible "
    "irreversible isolated just justifiable justified laughable lawful lawless legal legitimate "
    "lenient lethargic lopsided lucrative ludicrous lukewarm malicious malign manipulative marginal "
    "meaningful meaningless menacing mendacious merciless messy mindless misguided misleading "
    "mistaken momentous monstrous monumental murderous murky naive naïve needless nefarious "
    "negligent negligible nihilistic nonsensical null obscene obsolete offensive ominous one-sided "
    "opaque oppressive outdated outrageous overblown overdue painful paranoid pathetic patronising "
    "peaceful perilous pernicious perverse pitiful pivotal pointless poisonous politicised "
    "politicized positive powerful powerless precarious predatory predictable premature preposterous "
    "prestigious problematic productive profound prominent promising provocative prudent punitive "
    "racist radical rash realistic reasonable reckless regrettable reliable remarkable reprehensible "
    "repressive repugnant repulsive resilient revolting revolutionary ridiculous rigged rigid risky "
    "robust rogue rotten rude ruinous ruthless sacred savage scandalous scary scurrilous secretive "
    "selective self- self-defeating selfish senseless sensible sensitive serious serving severe "
    "sexist shaky shambolic shameful shameless shocking shoddy short-sighted shortsighted shrewd "
    "sickening significant simplistic sinister slanderous sloppy sly smart sober sobering solid "
    "sophisticated soulless specious spectacular spineless spurious sterile stingy strained strong "
    "stubborn stunning stupid successful suicidal superficial sustainable symbolic tactless "
    "tasteless tendentious tense tenuous terrible terrific terrifying threatening timely tiresome "
    "toothless totalitarian tough toxic tragic traitorous transformative transparent treacherous "
    "treasonous trivial troubled troubling trustworthy two-faced tyrannical ugly unacceptable "
    "unaffordable unambiguous unavoidable unbearable unbelievable unconscionable unconstitutional "
    "unconstructive unconvincing undemocratic undeniable understandable undiplomatic unethical "
    "uneven unfair unfavourable unfeasible unforgivable unfortunate unfounded unfriendly unhelpful "
    "unhinged unimaginable unimportant unintelligible unjust unjustifiable unjustified unlawful "
    "unnecessary unparalleled unpatriotic unpleasant unpopular unprecedented unpredictable "
    "unprincipled unproductive unprofessional unprovoked unrealistic unreasonable unreliable "
    "unrivalled unsafe unsatisfactory unscrupulous unseemly unstable unsustainable untenable "
    "unthinkable untimely untrue untrustworthy untruthful unviable unwarranted unwise unworkable "
    "unworthy urgent useful useless vacuous vague valuable viable vicious vile vindictive virulent "
    "vital void volatile vulnerable warm wasteful weak welcome wicked wise woeful wonderful "
    "worrisome worrying worthless worthwhile wrong wrongheaded"
)
"""Adjectives by which an author too judges, and does not only tell."""

_ALIKE: Final = {
    "perilous": "dangerous hazardous risky",
    "burdensome": "costly",
    "rogue": "outlaw lawless",
    "landmark": "breakthrough milestone watershed turning-point groundbreaking",
    "significant": "important momentous",
    "troubling": "worrying alarming disturbing worrisome",
    "legitimate": "lawful",
    "logical": "reasonable understandable sensible rational",
    "threatening": "menacing ominous",
    "crucial": "vital",
    "essential": "imperative indispensable",
    "void": "null invalid",
    "reckless": "recklessness irresponsible rash",
    "unpopular": "unpopularity",
    "illegal": "unlawful",
    "ridiculous": "laughable ludicrous preposterous",
    "unacceptable": "intolerable inadmissible",
    "harmful": "damaging detrimental",
    "helpful": "beneficial",
    "difficult": "tough",
    "precarious": "fragile shaky",
    "strained": "tense",
    "heartless": "inhumane callous",
    "absurdity": "absurd",
    "cruel": "cruelty",
    "clever": "smart shrewd astute",
    "late": "overdue belated",
    "autocratic": "authoritarian dictatorial",
    "effective": "successful success",
    "unexpected": "surprise surprising",
    "imperialist": "imperialistic",
    "great-power": "great-power",
    "superpower": "super-power",
}

SHARED: Final = {word.replace("-", " "): shared for shared, row in _ALIKE.items() for word in row.split()}
"""Words of judging, with the word of the quality that articles share for it."""


def adjective(word: str) -> str:
    """Return the adjective of an adverb, such as "reckless" of "recklessly"; other words as they are."""
    if word in JUDGING or not word.endswith("ly"):
        return word
    stem = word.removesuffix("ly")
    forms = (stem, stem.removesuffix("al"), f"{stem}le", f"{stem}e", f"{stem.removesuffix('i')}y")
    return next((form for form in forms if form in JUDGING), word)
