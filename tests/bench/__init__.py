"""How fast it is, always beside the bare floor measured in the same run: `python -m tests.bench [NAME...]`."""
