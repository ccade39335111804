"""Tables as versions of the database made them: fixed for ever, whatever the records become."""
