"""Help that lies with the app: short topics in three languages, found without a connection."""
