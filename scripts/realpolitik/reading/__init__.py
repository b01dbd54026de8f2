"""The built graph as people ask it: names found, cards, contradictions, reasons.

In: a view of a store. Out: frozen answers; the commands only print them.
"""
