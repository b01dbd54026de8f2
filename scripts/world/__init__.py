"""Make the world register: `kg/register/world/*.ttl` from a file of facts and from tables kept by hand."""
