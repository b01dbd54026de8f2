"""How much and how many: numbers, ranges, money, durations."""
