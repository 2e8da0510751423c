"""usage: word_lists.py --model FILE --common FILE --english FILE --jieba FILE --glossary DIR --prose DIR --code DIR [DIR ...]

Makes words/english.tsv and words/chinese.tsv, which are committed: main.py needs none of these sources.

--common    american-english-small of Debian's wamerican-small (SCOWL): one word a line
--english   american-english of Debian's wamerican (SCOWL)
--jieba     jieba/dict.txt: word, count, part of speech
--glossary  server/src/retrieval/glossary/data
--prose     a folder with Markdown about software: decides which rarer dictionary words are taken
--code      folders with C# and shaders, whose identifiers' parts are counted. Never a project that retrieval is measured on.
"""

import argparse
import math
import os
import re
from collections import Counter
from pathlib import Path

import e5
from unigram import Tokenizer

CHINESE_WORDS = 14_000
CHINESE_CHARACTERS = 5_000
CODE = {".cs", ".shader", ".hlsl", ".cginc", ".compute"}
PROSE = {".md"}
# Below these counts a word may be a slip or a name.
LEAST_IN_PROSE = 5
LEAST_IN_CODE = 12
# A word that the tokenizer cuts into more pieces is rare.
FEW_PIECES = 2
LONGEST_CHINESE = 4
HERE = Path(__file__).parent


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--model", required=True)
    for name in ("common", "english", "jieba", "glossary", "prose"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--code", nargs="+", required=True)
    options = parser.parse_args()
    write(HERE / "words" / "english.tsv", english(options))
    write(HERE / "words" / "chinese.tsv", chinese(options))


def english(options):
    """Common words, rarer dictionary words that software's prose or code has, others that code has often, the glossary."""
    tokenizer = Tokenizer(*vocabulary(options.model))
    code, prose = count_parts(options.code, CODE), count_parts([options.prose], PROSE)
    rare = dictionary(options.english)
    chosen = glossary(options.glossary, "[a-z]{2,20}")
    chosen |= {w for w in dictionary(options.common) if code[w] or prose[w] or len(tokenizer.encode(w)) <= FEW_PIECES}
    chosen |= {word for word in rare if code[word] > 1 or prose[word] >= LEAST_IN_PROSE}
    chosen |= {word for word, count in code.items() if count >= LEAST_IN_CODE}
    text = {word: text_probability(tokenizer, word) for word in chosen}
    totals = sum(text.values()), sum(code.values())
    both = [((text[w] / totals[0] + code[w] / totals[1]) / 2, w) for w in chosen]
    return [(w, p) for p, w in sorted(both, key=lambda row: (-row[0], row[1]))]


def vocabulary(path):
    model = e5.read_model(path)
    return model.pieces, model.scores


def dictionary(path):
    return {w for w in Path(path).read_text("utf-8").split() if re.fullmatch("[a-z]{2,20}", w)}


def glossary(folder, pattern):
    lines = [line for path in sorted(Path(folder).glob("*.ts")) for line in path.read_text("utf-8").splitlines()]
    return {w for line in lines if "|" in line for w in re.findall(r"[a-z]+(?:_[a-z]+)*|[\u4e00-\u9fff]+", line) if re.fullmatch(pattern, w)}


def text_probability(tokenizer, word):
    """Of the best way to cut the word into pieces: how often text in all languages has it, roughly."""
    ids = tokenizer.encode(word)
    return math.exp(sum(tokenizer.scores[i] for i in ids))


def count_parts(folders, extensions):
    counts = Counter()
    seen = set()
    for folder in folders:
        for root, names, files in os.walk(folder):
            names.sort()
            for name in sorted(files):
                path = os.path.join(root, name)
                if os.path.splitext(name)[1] not in extensions or os.path.islink(path):
                    continue
                text = Path(path).read_text("utf-8", "replace")
                if text in seen:
                    continue
                seen.add(text)
                parts = re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", text)
                counts.update(p.lower() for p in parts if 2 <= len(p) <= 20)
    return counts


def chinese(options):
    """The commonest characters and words by jieba's counts, and the glossary."""
    wanted = glossary(options.glossary, f"[\u4e00-\u9fff]{{1,{LONGEST_CHINESE}}}")
    counts = {}
    total = 0
    for line in Path(options.jieba).read_text("utf-8").splitlines():
        word, count, _ = line.split(" ")
        total += int(count)
        if len(word) <= LONGEST_CHINESE and all("\u4e00" <= c <= "\u9fff" for c in word):
            counts[word] = int(count)
    ranked = sorted(counts, key=lambda w: (-counts[w], w))
    chosen = wanted | set([w for w in ranked if len(w) == 1][:CHINESE_CHARACTERS])
    chosen |= set([w for w in ranked if len(w) > 1][:CHINESE_WORDS])
    rows = [(w, max(counts.get(w, 0), 1) / total) for w in chosen]
    return sorted(rows, key=lambda row: (-row[1], row[0]))


def write(path, rows):
    lines = [f"{word}\t{probability:.3g}" for word, probability in rows]
    path.write_text("\n".join(lines) + "\n", "utf-8")
    print(path, len(lines))


main()
