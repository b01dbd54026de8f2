"""A knowledge graph of states, leaders, sanctions and transactions.

Every claim carries its holder, its certainty and the characters of the article
where it stands; sources that disagree stay side by side.
"""

__version__ = "0.1.0"
