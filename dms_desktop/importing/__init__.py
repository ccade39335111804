"""Lines of an order out of a spreadsheet or a text file, looked at before they are taken."""
