"""One claim, both ways: from a draft to its graphs and from the graphs to its record.

In: drafts or quads. Out: quads or records, with the status by the one table.
"""
