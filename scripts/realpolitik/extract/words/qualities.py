"""Words that judge: adjectives and nouns by which somebody says how he sees something."""

from __future__ import annotations

from typing import Final

from realpolitik.extract.words.rows import words as _words

JUDGING: Final = _words(
    "abhorrent absurd admirable alarming appalling arbitrary arrogant astute atrocious authoritarian "
    "autocratic awful bad bankrupt barbaric baseless beneficial biased bizarre bleak brave brilliant "
    "brittle brutal burdensome callous catastrophic chaotic chilling clever clumsy coercive colonialist "
    "compelling complacent complicated constructive contemptible contentious controversial convenient "
    "convincing corrosive corrupt costly counterproductive courageous cowardly crazy criminal crippling "
    "crucial cruel cynical damaging dangerous deceitful deceptive decisive defective defenceless "
    "defenseless delicate deluded delusional democratic deplorable desperate despicable destabilising "
    "destabilizing destructive detrimental devastating devious dictatorial difficult dire disappointing "
    "disastrous discriminatory disgraceful disgusting dishonest dishonourable dismal disproportionate "
    "disrespectful disruptive disturbing divisive dodgy draconian dramatic dreadful dubious "
    "dysfunctional effective egregious encouraging erratic essential ethical excellent exceptional "
    "excessive exemplary existential explosive extraordinary extremist fair false fanatical fantastic "
    "fascist faulty feckless feeble ferocious flawed flimsy foolhardy foolish formidable fragile frail "
    "fraudulent frightening frivolous fruitful fruitless fundamental futile genocidal gloomy good grave "
    "great grim grotesque groundbreaking groundless half-hearted harmful harsh hateful hazardous "
    "heartbreaking heartless heavy-handed heinous helpful helpless heroic historic hollow hopeless "
    "horrendous horrible horrific horrifying hostile humiliating hypocritical ill-advised ill-conceived "
    "ill-judged ill-timed illegal illegitimate illiberal immature immoral impartial imperative "
    "imperialist imperialistic important impotent impractical impressive inaccurate inadequate "
    "inadmissible inappropriate incendiary incoherent incompetent inconceivable inconvenient incredible "
    "indefensible indispensable ineffective ineffectual inefficient inept inescapable inevitable "
    "inexcusable inexplicable inflammatory inhuman inhumane insane insignificant inspiring instructive "
    "insulting intolerable intransigent invalid invaluable irrational irrelevant irreplaceable "
    "irresponsible irreversible isolated just justifiable justified laughable lawful lawless legal "
    "legitimate lenient lopsided ludicrous malicious manipulative marginal meaningful meaningless "
    "menacing merciless messy misguided misleading mistaken momentous monstrous monumental murky naive "
    "needless nefarious negligent negligible nihilistic nonsensical null offensive ominous one-sided "
    "oppressive outrageous overblown overdue painful paranoid pathetic perilous pernicious perverse "
    "pivotal pointless poisonous positive powerful powerless precarious predatory predictable premature "
    "preposterous prestigious problematic productive profound prominent promising provocative prudent "
    "punitive racist rash reasonable reckless regrettable reliable remarkable reprehensible repressive "
    "repugnant repulsive resilient revolting revolutionary ridiculous rigged risky rogue rotten rude "
    "ruinous ruthless sacred savage scandalous scary secretive selective self- self-defeating selfish "
    "senseless sensible sensitive serious serving severe shaky shameful shameless shocking shoddy "
    "short-sighted shortsighted shrewd sickening significant simplistic sinister sloppy smart sober "
    "sobering solid sophisticated spectacular spineless spurious sterile strained strong stunning "
    "stupid successful suicidal superficial sustainable symbolic tactless tasteless tense tenuous "
    "terrible terrific terrifying threatening timely tiresome toothless totalitarian tough toxic tragic "
    "traitorous transformative treacherous treasonous trivial troubled troubling trustworthy tyrannical "
    "ugly unacceptable unaffordable unambiguous unavoidable unbearable unbelievable unconscionable "
    "unconstitutional unconvincing undemocratic undeniable understandable undiplomatic unethical uneven "
    "unfair unfavourable unforgivable unfortunate unfounded unhelpful unhinged unimaginable "
    "unintelligible unjust unjustifiable unjustified unlawful unnecessary unparalleled unpatriotic "
    "unpleasant unpopular unprecedented unpredictable unprincipled unproductive unprofessional "
    "unprovoked unrealistic unreasonable unreliable unrivalled unsafe unsatisfactory unscrupulous "
    "unstable unsustainable untenable unthinkable untimely untrue untrustworthy unviable unwarranted "
    "unwise unworkable unworthy urgent useful useless vague valuable vicious vile vindictive virulent "
    "vital void volatile vulnerable warm wasteful weak welcome wicked wise wonderful worrisome worrying "
    "worthless worthwhile wrong wrongheaded"
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
