"""From what sentences speak of to the draft of an article: one situation for all words that speak of it."""
