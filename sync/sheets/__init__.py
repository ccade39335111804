"""Tables out of files of others and into files for others: spreadsheets and text, whatever encoding. No business, no database."""
