"""The frame around every page: menu, top bar, search box, status, and what opens what."""
