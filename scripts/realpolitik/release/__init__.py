"""What leaves the house: dumps, their description, the validation report.

In: the built graph. Out: files, the same bytes for the same graph.
"""
