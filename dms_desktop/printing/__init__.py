"""Paper: documents as plain facts, templates as files, sheets measured in millimetres, and the way to a printer."""
