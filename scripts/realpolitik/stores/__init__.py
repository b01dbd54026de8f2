"""The places that hold the graph and answer queries; nothing else talks to one."""
