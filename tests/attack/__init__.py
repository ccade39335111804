"""What an attacker would do, one file an attack: `pytest tests/attack/test_NAME.py` is the attack's command."""
