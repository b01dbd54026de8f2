"""What is told of force: wars, strikes and whose land they hit, what they bring about."""

from __future__ import annotations

import pytest

from support import told

pytest.importorskip(
    "spacy",
    reason="spaCy and its English model are not installed: pip install 'realpolitik[read]'",
)

TOLD = {
    # wars that are known by their place or sides, and those without arms
    "The war in Sudan goes on.": "War place=sudan-territory | Ongoing | the author",
    "Prices have risen since the war between Israel and Hamas began.": (
        "War party=hamas party=israel | Ongoing | the author"
    ),
    "Russia is waging war against Ukraine.": "War attacked=ukraine attacker=russia | Ongoing | the author",
    "The Iraq invasion shocked France.": "Invasion attacked=iraq | Occurred | the author",
    # whose land, city or base is hit
    "Russian forces struck the city of Kharkiv.": (
        "Strike attacked=ukraine attacker=russian-armed-forces place=kharkiv | Occurred | the author"
    ),
    "Russian shelling damaged a hospital in Kherson.": (
        "Strike attacker=russia item=hospital in Kherson place=kherson | Occurred | the author"
    ),
    "A suicide bombing killed soldiers in Peshawar.": "TerrorAttack place=peshawar | Occurred | the author",
    # troops act, though they are goods to whoever sends them
    "Troops killed protesters in Dakar.": (
        "Death actor=Troops place=dakar undergoer=protesters killed | Occurred | the author"
    ),
    # people whom a number alone tells, and what brought it about
    "An explosion tore through a market in Basra, leaving 20 dead and 50 injured.": (
        "Injury amount=50 person undergoer=people injured | Occurred | the author"
    ),
    "At least 12 people were killed and 30 others injured in Kabul.": (
        "Injury amount=30 person place=kabul undergoer=people injured | Occurred | the author"
    ),
    "The death toll in Turkey has passed 40,000.": (
        "Death amount=40000 person place=turkey-territory | Occurred | the author"
    ),
    # strikes of workers, storms with a name, weapons that go off
    "Rail workers staged a 24-hour strike over pay.": "Protest actor=Rail workers | Occurred | the author",
    "Typhoon Doksuri battered northern China.": "Disaster place=china-territory | Occurred | the author",
    "A bomb exploded in Kabul.": "Attack means=bombs place=kabul | Occurred | the author",
    # what is stopped on its way is seized, not destroyed
    "Kenya intercepted a cargo of drones.": "Seizure actor=kenya goods=drones | Occurred | the author",
    "Israel intercepted a missile.": "Destruction actor=israel item=missiles | Occurred | the author",
    "Iran's arrest of two journalists angered France.": (
        "Arrest actor=iran amount=2 journalist undergoer=journalists | Occurred | the author"
    ),
    # what is said of the harmed in passing, many strikes, what is denied with a curly apostrophe
    "Dozens of Kenyans were reported killed in Mali.": (
        "Death amount=25/99~ kenyan place=mali-territory undergoer=Kenyans | Occurred | reports"
    ),
    "At least 78 people are known to have died in Greece.": (
        "Death amount=78/.. person place=greece-territory undergoer=dead people | Occurred | the author"
    ),
    "Russia launched dozens of missile strikes on Kyiv.": (
        "Strike amount=25/99~ strike attacked=ukraine attacker=russia means=missiles place=kyiv "
        "| Occurred | the author"
    ),
    "The wildfire forced residents to flee their homes.": (
        "Displacement origin=homes undergoer=residents | Occurred | the author"
    ),
    "Donald Trump has been charged over his efforts to sway the count.": (
        "Indictment undergoer=donald-trump | Occurred | the author"
    ),
    # who kills in a raid carries it out; craft attack as means; what is damaged is a thing
    "Gunmen killed five people in a raid on Goma.": (
        "Attack attacker=Gunmen place=goma | Occurred | the author"
    ),
    "Unmanned boats attacked a tanker in the Black Sea.": (
        "Strike item=tanker means=Unmanned boats place=black-sea | Occurred | the author"
    ),
    "A missile damaged a school in Kyiv.": (
        "Destruction item=school in Kyiv means=missiles place=kyiv | Occurred | the author"
    ),
    "Thousands of refugees poured into Armenia.": (
        "Displacement amount=1000/9999~ refugee destination=armenia-territory undergoer=refugees poured "
        "| Occurred | the author"
    ),
    # what is said of somebody known in a relative clause; protesters who gather; numbers behind a colon
    "France urged Mali to free Ann Lo, who was kidnapped in May.": (
        "HostageTaking time=2023-05 undergoer=Ann Lo | Occurred | the author"
    ),
    "Protesters gathered in Paris.": ("Protest actor=Protesters place=paris | Occurred | the author"),
    "In Gaza, officials have reported 413 deaths.": (
        "Death amount=413 person place=gaza-strip | Occurred | officials"
    ),
    "The ministry reported dozens wounded in Kabul.": (
        "Injury place=kabul undergoer=people wounded | Occurred | ministry"
    ),
    # who tries something out in an exercise holds it; what somebody carried out by a relative clause
    "China simulated strikes during military drills around Taiwan.": (
        "MilitaryExercise actor=china place=taiwan-territory | Occurred | the author"
    ),
    "The attack that Hamas launched in May killed ten people.": (
        "Attack attacker=hamas time=2023-05 | Occurred | the author"
    ),
    "Drones were targeted at Kharkiv.": "Strike means=drones place=kharkiv | Occurred | the author",
    # hostages are no goods that are seized; who is behind bars is held
    "Hamas captured about 200 hostages.": (
        "Capture actor=hamas amount=200~ hostage undergoer=hostages | Occurred | the author"
    ),
    "Ann Lo is behind bars in Mali.": "Detention undergoer=Ann Lo | Ongoing | the author",
}
SILENT = {
    "A fighter, named by Kyiv as Tymofiy Shadura, died, and Israel condemned Iran.": "Appointment",
    "The party ran a campaign targeting irregular migrants, and Israel condemned Iran.": "Attack",
    "Warrants for the arrest of Kim Jong Un were out, and Israel condemned Iran.": "Arrest",
    "Taiwan scrambled jets during the drills.": "MilitaryExercise",
    "Kyiv said that it shot down missiles launched by Russia.": "MissileTest",
    "The vote could derail a plan, and Israel condemned Iran.": "Disaster",
    "Gunmen crossed into Israel, and Israel condemned Iran.": "Displacement",
    "Paris announced curbs, targeting companies in Russia, and Israel condemned Iran.": "Attack",
    "The US hits $40 billion in arms pledged to Ukraine, and Israel condemned Iran.": "Strike",
    "Ministers launched attacks on Joe Biden over the talks, and Israel condemned Iran.": "Attack",
    "The missiles, which are launched from the air, were sent to Ukraine.": "Strike",
    "The boat carrying migrants left Libya, and Italy condemned Libya.": "Shipment",
    "The trade war with China hurt Germany.": "War",
    "The Iranian army launched missiles during a drill, and Israel condemned Iran.": "Strike",
    "Britain hit Russia with sanctions and condemned Serbia.": "Strike",
}


def lines(text: str, cls: str) -> list[str]:
    """Return what is told of a text about a class."""
    return [one for one in told.told(text) if one.startswith(f"{cls} ")]


@pytest.mark.parametrize("text", TOLD, ids=lambda text: str(text)[:40])
def test_force_is_told_with_all_sides(text: str) -> None:
    assert lines(text, TOLD[text].split()[0]) == [TOLD[text]]


@pytest.mark.parametrize("text", SILENT, ids=lambda text: str(text)[:40])
def test_what_is_no_force_is_not_told_as_such(text: str) -> None:
    assert told.told(text) != []
    assert lines(text, SILENT[text]) == []


@pytest.mark.parametrize(
    "text",
    [
        "Five people were killed in a Russian missile strike on Odesa.",
        "A Russian missile strike on Odesa killed five people.",
        "Russian troops shelled Odesa, killing five people.",
    ],
)
def test_deaths_have_their_cause(text: str) -> None:
    [death] = lines(text, "Death")
    assert "cause=~strike" in death


def test_politicians_attack_each_other_in_words() -> None:
    assert lines("Joe Biden attacked Donald Trump over the border.", "Attack") == []
    assert lines("Vladimir Putin attacked Ukraine.", "Attack") != []
