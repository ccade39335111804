"""What pages share about orders: states in words, who is next, drafts being typed, and the small dialogs."""
