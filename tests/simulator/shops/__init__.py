"""Worlds in which the real business goes on: registrations, contracts, prices, credit, claims and slices."""
