"""What travels between a replica and central: messages, their form on the wire, and the version of both."""
