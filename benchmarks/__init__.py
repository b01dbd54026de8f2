"""Measure the program on invented articles; see `README.md`. No part of the package."""
