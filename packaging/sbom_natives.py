"""Adds to a list of parts what is no package of Python's: what PARTS.txt of the frozen app names besides.

python packaging/sbom_natives.py SBOM.json PARTS.txt
"""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any


def main() -> int:
    sbom, parts = Path(sys.argv[1]), Path(sys.argv[2])
    told = completed(json.loads(sbom.read_text(encoding="utf-8")), parts.read_text(encoding="utf-8"))
    sbom.write_text(json.dumps(told, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return 0


def completed(told: Mapping[str, Any], parts: str) -> Mapping[str, Any]:
    """`parts`: a line for each, as `name version: licence`."""
    known = {one["name"].lower().replace("_", "-").replace(".", "-") for one in told["components"]}
    lines = (line.partition(": ")[0].split() for line in parts.splitlines())
    missing = [_component(name, version) for name, version in lines if name not in known]
    return {**told, "components": [*told["components"], *missing]}


def _component(name: str, version: str) -> Mapping[str, str]:
    reference = f"pkg:generic/{name}@{version}"
    return {"type": "library", "bom-ref": reference, "name": name, "version": version, "purl": reference}


if __name__ == "__main__":
    sys.exit(main())
