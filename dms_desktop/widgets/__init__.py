"""Parts without business in them, from which every page is built."""
