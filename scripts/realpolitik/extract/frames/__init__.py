"""Find what a sentence speaks of: words that evoke a class, and who stands in which role."""
