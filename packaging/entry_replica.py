"""Where the frozen command line of a replica starts: for support, on machines that have only the app."""

import sys

from sync.client.cli import main

if __name__ == "__main__":
    sys.exit(main())
