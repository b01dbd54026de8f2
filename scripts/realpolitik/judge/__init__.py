"""What may enter the graph: rules, shapes, wording, coverage and evidence.

In: graphs of articles, the register, the vocabulary. Out: refusals and findings.
"""
