"""Pages for people, made on the server: they need no script and nothing from elsewhere."""
