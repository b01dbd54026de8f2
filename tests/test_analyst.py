"""What an analyst expects of the shipped data: lines that commands print, and lines that they must not."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest

from support.built import Built
from support.command import run


@dataclass(frozen=True)
class Asked:
    """A command, and patterns of lines that must and that must not be among what it prints."""

    command: tuple[str, ...]
    shown: tuple[str, ...]
    absent: tuple[str, ...]
    findings: int = 0


ASKED = (
    Asked(
        ("show", "pariah"),
        (
            r"pariah \(quality\) — id:quality-pariah",
            r"quality of .*Russia, pariah.* \[§ Judged, opinion, by the author in “.*”\] id:russia-pariah",
            r"quality of .*Vladimir Putin, pariah \[§ Judged, opinion, by the West\] id:putin-pariah",
            r"quality of Kim Jong Un as an outcast \[.*, by .*the West.*\] id:kim-pariah",
            r"quality of .*behaviour in asia.* by Leif-Eric Easley\].*",
        ),
        (r".*isReplacedBy.*", r".*real quality.*"),
    ),
    Asked(
        ("show", "North Korea"),
        (
            r"by figure of speech .*Hermit Kingdom.*Pyongyang.*",
            r"allied with: China \(inferred\)",
            r"is sanctioned by: UN Security Council \(inferred\)",
            r"target in: UN sanctions on North Korea",
            r"What belongs to it",
            r"leader of it: .*Kim Jong Un.*",
            r"is organ of it: .*Korean People's Army.*",
            r"is capital of it: Pyongyang",
            r"subject of characterization, North Korea, pariah \[§ Judged, opinion, by the author in “.*",
            r"party of relation, North Korea and the West \[□ NotOccurred, denied, by the author in “.*",
            r"recipient of Soviet aid to North Korea \[■ Occurred, asserted\] id:soviet-aid-to-north-korea",
        ),
        (r"real recipient of .*", r"allied with: Soviet Union.*", r"trades with: the West.*"),
    ),
    Asked(
        ("show", "Russia", "--on", "2019-01-01"),
        (
            r"borders on: .*; Norway; .* \(inferred\)",
            r"is member of: .*; United Nations; .*",
            r"rival of: United States",
            r"leader of it: .*Vladimir Putin.*",
            r"actor of Russia's votes for UN sanctions on North Korea .*",
        ),
        (
            r"has attacked: Ukraine.*",
            r"attacker in: .*",
            r"is sanctioned by: .*",
            r"partner of: North Korea.*",
            r".* id:invasion-of-ukraine-2022",
            r".* id:alliance-russia-north-korea",
            r".* id:alliance-soviet-union-north-korea",
        ),
    ),
    Asked(
        ("show", "Russia"),
        (
            r"has attacked: Ukraine \(inferred\)",
            r"is sanctioned by: the West \(inferred\)",
            r"attacker in: Russian invasion of Ukraine, 2022",
        ),
        (),
    ),
    Asked(
        ("contradictions", "Russia"),
        (
            r"ValueContradiction on place: Summit of Putin and Kim, .*Vostochny Cosmodrome",
            r"ComplianceContradiction: compliance, Russia .*",
            r"ConcealmentContradiction: public knowledge, Arms deal of Russia and North Korea .*, open",
            r"QualityContradiction on quality: .*Old alliance of Russia and North Korea, old .*, open",
            r"QualityContradiction on quality: .*Russia, mighty .*, open",
            r"“Russia counts among the outcasts of the international order.”",
            r"“What the summit brought was not made known.”",
        ),
        (r".*duration.*",),
    ),
    Asked(
        ("timeline", "Russia"),
        (
            r"2019-04 .*Meeting of Putin and Kim, April 2019 .*",
            r"2022-02 .*Russian invasion of Ukraine, 2022 .*",
            r"2023-07 .*Shoigu's visit to North Korea, July 2023 .*",
            r"2023-09 .*Kim Jong Un's journey to Russia, September 2023 .*",
            r"2023-09-13 .*Summit of Putin and Kim, September 2023 .*",
        ),
        (r".*Korean War.*",),
    ),
    Asked(
        ("why", "summit-putin-kim-2023-09", "place", "Moscow"),
        (
            r"id:summit-putin-kim-2023-09 rp:place id:moscow   \[not held, because .* MostArticles\]",
            r"id:summit-putin-kim-2023-09 rp:place id:vostochny-cosmodrome   \[holds instead\]",
            r"“Kim and Putin met in Moscow after Shoigu's trip.”",
            r"“The summit was held at Vostochny Cosmodrome.”",
        ),
        (),
        findings=1,
    ),
)


@pytest.mark.parametrize("asked", ASKED, ids=lambda asked: " ".join(asked.command))
def test_what_an_analyst_expects_is_told(asked: Asked, built: Built) -> None:
    found = run(*asked.command, "--workspace", str(built.root))
    assert found.returncode == asked.findings
    lines = [line.strip() for line in found.stdout.splitlines()]
    missing = [one for one in asked.shown if not any(re.fullmatch(one, line) for line in lines)]
    assert missing == []
    assert [line for line in lines for one in asked.absent if re.fullmatch(one, line)] == []


def test_a_timeline_comes_in_the_order_of_its_days(built: Built) -> None:
    rows = run("timeline", "Russia", "--workspace", str(built.root)).stdout.splitlines()[1:]
    days = [day[0] for row in rows if (day := re.findall(r"\d{4}-\d{2}-\d{2}", row))]
    assert days[1:] == sorted(days[1:])
    assert len(rows) >= 7
