"""Compare what an extractor claims with what people annotated, where the texts are at hand.

In: folders of curated article graphs, texts, and an extractor by name. Out: counts by class and
in all, from which precision, recall and F1 follow, and each `Confusion` for a person to read.
The order is gold → annotation → pairing → comparison → figures; each article by itself.
"""
