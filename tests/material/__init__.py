"""Replicas as every release left them, with commands that wait, and the central that they belong to."""
