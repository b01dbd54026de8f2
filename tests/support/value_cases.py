"""Invented sentences with the times and amounts that they tell; the times are read on 2031-06-05."""

from __future__ import annotations

TIMES: dict[str, list[tuple[str, str, str]]] = {
    "Envoys met on Tuesday in Lume.": [("Tuesday", "2031-06-03", "published")],
    "Envoys met on 3 June 2031 in Lume.": [("3 June 2031", "2031-06-03", "explicit")],
    "Envoys met on June 3, 2031, in Lume.": [("June 3, 2031", "2031-06-03", "explicit")],
    "Envoys will meet on Friday.": [("Friday", "2031-06-06", "published")],
    "The pact was signed in May.": [("May", "2031-05", "published")],
    "The pact was signed in May 2029.": [("May 2029", "2029-05", "explicit")],
    "The pact will be signed in March.": [("March", "2032-03", "published")],
    "It may march on Lume.": [],
    "The war began last year and ended last month.": [
        ("last year", "2030", "published"),
        ("last month", "2031-05", "published"),
    ],
    "The war lasted from 1999 to 2004.": [("1999 to 2004", "1999/2004", "explicit")],
    "The war lasted from May to July 2029.": [("from May to July 2029", "2029-05/2029-07", "explicit")],
    "It has grown since 2014.": [("since 2014", "2014/..", "explicit")],
    "It was built in the 1950s and closed in the early 21st century.": [
        ("the 1950s", "195X", "explicit"),
        ("the early 21st century", "20XX", "explicit"),
    ],
    "Two weeks ago the port shut, and three days ago it opened.": [
        ("Two weeks ago", "2031-05-22~", "published"),
        ("three days ago", "2031-06-02", "published"),
    ],
    "Over the past two years Arvenia built 30 barges.": [
        ("the past two years", "2029-06~/2031-06~", "published")
    ],
    "Prices fell in the third quarter of 2030.": [
        ("the third quarter of 2030", "2030-07/2030-09", "explicit")
    ],
    "Envoys spoke yesterday and will speak tomorrow.": [
        ("yesterday", "2031-06-04", "published"),
        ("tomorrow", "2031-06-06", "published"),
    ],
    "The summit on June 10-12 is for Bight.": [("June 10-12", "2031-06-10/2031-06-12", "published")],
    "The port must open by the end of March.": [("by the end of March", "../2032-03", "published")],
    "The envoy left the day before yesterday.": [("the day before yesterday", "2031-06-03", "published")],
    "Envoys met this past weekend.": [("this past weekend", "2031-05-31/2031-06-01", "published")],
    "Envoys met this past Saturday.": [("this past Saturday", "2031-05-31", "published")],
    "Since the start of the year Veldt has sold barges.": [
        ("Since the start of the year", "2031/..", "published")
    ],
    "The pier was rebuilt in mid-2029.": [("mid-2029", "2029", "explicit")],
    "Veldt has shut the port with effect from 1 July.": [("1 July", "2031-07-01", "published")],
    "Nobody knows when.": [],
    "The school shut on Good Friday.": [],
    "Since Monday the port has been shut.": [("Since Monday", "2031-06-02/..", "published")],
    "Some 2030 barges lay in port.": [],
    "The port opened in spring 2030 and closes this summer.": [
        ("spring 2030", "2030-21", "explicit"),
        ("this summer", "2031-22", "published"),
    ],
    "Envoys met last week and this weekend.": [
        ("last week", "2031-05-26/2031-06-01", "published"),
        ("this weekend", "2031-06-07/2031-06-08", "published"),
    ],
    "Talks expected on Monday would be long.": [("Monday", "2031-06-09", "published")],
    "Envoys would meet on Monday.": [("Monday", "2031-06-09", "published")],
    "The pact was agreed on Monday.": [("Monday", "2031-06-02", "published")],
    "The fair is ahead of Sunday.": [("Sunday", "2031-06-08", "published")],
    "Envoys may meet in August.": [("August", "2031-08", "published")],
    "Envoys are to meet on Saturday.": [("Saturday", "2031-06-07", "published")],
    "Envoys will meet next Wednesday.": [("next Wednesday", "2031-06-11", "published")],
    "Rockets hit Lume in April last year.": [("April last year", "2030-04", "published")],
    "Rockets hit Lume on 24 February of last year.": [
        ("24 February of last year", "2030-02-24", "published")
    ],
    "Lume will vote in March next year.": [("March next year", "2032-03", "published")],
    "Rockets hit Lume overnight and over the weekend.": [
        ("overnight", "2031-06-04/2031-06-05", "published"),
        ("over the weekend", "2031-05-31/2031-06-01", "published"),
    ],
    "LUME, June 3 (Veldt Press) - Envoys met on Tuesday.": [("Tuesday", "2031-06-03", "published")],
    "The port is to open by the end of the year.": [("by the end of the year", "2031", "published")],
    "The port shut late last year.": [("late last year", "2030-10/2030-12", "published")],
    "It was built in late 2028.": [("late 2028", "2028-10/2028-12", "explicit")],
    "Envoys will meet in the coming days.": [("in the coming days", "2031-06-05/..", "published")],
    "The port has been shut since the beginning of May.": [
        ("since the beginning of May", "2031-05/..", "published")
    ],
    "The pact was signed on New Year's Day.": [("New Year's Day", "2031-01-01", "published")],
    "The truce began at midnight on Sunday.": [("Sunday", "2031-06-01", "published")],
    "Drones hit Lume overnight on Sunday.": [("Sunday", "2031-06-01", "published")],
    "Rebels took the port by Tuesday.": [("by Tuesday", "../2031-06-03", "published")],
    "Rebels must leave the port by Tuesday.": [("by Tuesday", "../2031-06-10", "published")],
    "The king is to be buried on Tuesday.": [("Tuesday", "2031-06-10", "published")],
    "Envoys will meet on June 10 and 11 in Lume.": [("June 10 and 11", "2031-06-10/2031-06-11", "published")],
    "Envoys met on 2 and 3 June.": [("2 and 3 June", "2031-06-02/2031-06-03", "published")],
    "Prices fell in the second half of last year.": [
        ("the second half of last year", "2030-07/2030-12", "published")
    ],
    "Rockets hit Lume in the past 48 hours.": [("the past 48 hours", "2031-06-03/2031-06-05", "published")],
    "Arvenia will send barges in autumn.": [("in autumn", "2031-23", "published")],
    "Arvenia sent barges in the autumn.": [("in the autumn", "2030-23", "published")],
    "Prices rose in the fall of the dinar.": [],
    "Envoys will stay from Wednesday to Friday.": [
        ("from Wednesday to Friday", "2031-06-11/2031-06-13", "published")
    ],
    "The council prepared to vote on Tuesday.": [("Tuesday", "2031-06-03", "published")],
    "The council was due to vote on Friday.": [("Friday", "2031-06-06", "published")],
    "Banning Saturday's march could backfire.": [("Saturday", "2031-06-07", "published")],
    "Seventy years ago the pact was signed.": [("Seventy years ago", "1961~", "published")],
}

AMOUNTS: dict[str, list[tuple[str, str, bool, bool, str]]] = {
    "Arvenia sold 400 rifles to Veldt.": [("400 rifles", "400 rifle", False, False, "rifles")],
    "Arvenia sold more than 1,300 rifles for $2.7 billion.": [
        ("more than 1,300 rifles", "1300/.. rifle", False, False, "rifles"),
        ("$2.7 billion", "2700000000 USD", True, False, "billion"),
    ],
    "Nearly two hundred and fifty people died.": [
        ("Nearly two hundred and fifty people", "250~ person", False, False, "people")
    ],
    "Tens of thousands of shells and dozens of barges came.": [
        ("Tens of thousands of shells", "10000/99999~ shell", False, False, "shells"),
        ("dozens of barges", "25/99~ barge", False, False, "barges"),
    ],
    "The deal is worth between €2bn and €3bn.": [
        ("between €2bn and €3bn", "2000000000/3000000000 EUR", True, False, "2bn")
    ],
    "Up to 20,000 soldiers stayed for five years.": [
        ("Up to 20,000 soldiers", "../20000 soldier", False, False, "soldiers"),
        ("five years", "5 year", False, True, "years"),
    ],
    "A 23-year war ended, and a 74-year-old man cried.": [("23-year", "23 year", False, True, "year")],
    "About 4.5 percent of 600 to 700 barges sank.": [
        ("About 4.5 percent", "4.5~ percent", False, False, "percent"),
        ("600 to 700 barges", "600/700 barge", False, False, "barges"),
    ],
    "Article 5 of Resolution 1718 was read at 3 am.": [],
    "Half a million tonnes of grain cost 12 million dollars.": [
        ("Half a million tonnes", "500000 tonne", False, False, "tonnes"),
        ("12 million dollars", "12000000 USD", True, False, "dollars"),
    ],
    "Arvenia bought $5-7 million of grain.": [
        ("$5-7 million", "5000000/7000000 USD", True, False, "million")
    ],
    "The two-day talks drew at least 40 envoys.": [
        ("two-day", "2 day", False, True, "day"),
        ("at least 40 envoys", "40/.. envoy", False, False, "envoys"),
    ],
    "One of them left.": [],
    "Arvenia leased 90 square km to two allies.": [
        ("90 square km", "90 square kilometre", False, False, "km"),
        ("two allies", "2 ally", False, False, "allies"),
    ],
    "The Group of 20 leaders and Title 9 rules met two Arvenians.": [
        ("two Arvenians", "2 arvenian", False, False, "Arvenians")
    ],
}
