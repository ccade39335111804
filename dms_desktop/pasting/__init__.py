"""From a message on the clipboard to lines of a document, with a look in between."""
