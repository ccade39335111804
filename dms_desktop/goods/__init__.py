"""What pages share about products: names in the language of now, lookup while typing, and the pane of one product."""
