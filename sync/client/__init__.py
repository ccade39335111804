"""The replica and the engine that keeps it true."""
