"""The engine and the business: everything that is true without a window."""
