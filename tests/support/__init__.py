"""Small invented worlds, servers and looks at the source that the tests share."""
