"""When something is said to be: a closed grammar of English expressions of time."""
