"""Who says it and how sure: the way from a word up to the root of its sentence, quotation marks, speakers."""
