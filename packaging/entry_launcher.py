"""Where the launcher starts: what people click on; with `--lay`, what an installer calls."""

import sys

from sync.client.updating import launcher, laying

if __name__ == "__main__":
    sys.exit(laying.main(sys.argv[2:]) if sys.argv[1:2] == ["--lay"] else launcher.main())
