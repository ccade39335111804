"""Any table of the desk as a file for spreadsheets."""
