"""Cutting words into the pieces of a Unigram vocabulary, and running sequences of one length together."""

import numpy as np

SPACE = "\u2581"


class Tokenizer:
    """The most probable way to cut a word into pieces (Viterbi). The word is lower-case Latin or Han: nothing is normalised."""

    def __init__(self, pieces, scores):
        self.scores = scores
        self.ids = {piece: i for i, piece in enumerate(pieces)}
        self.longest = max(map(len, pieces))
        self.unknown = self.ids["<unk>"]
        self.unknown_score = min(scores) - 10

    def encode(self, word):
        return self.cut(SPACE + word)

    def cut(self, text):
        best = [0.0] + [-1e30] * len(text)
        back = [(0, self.unknown)] * (len(text) + 1)
        for start in range(len(text)):
            for stop in range(start + 1, min(len(text), start + self.longest) + 1):
                piece = self.ids.get(text[start:stop])
                if piece is None and stop > start + 1:
                    continue
                score = best[start] + (self.unknown_score if piece is None else self.scores[piece])
                if score > best[stop]:
                    best[stop] = score
                    back[stop] = (start, self.unknown if piece is None else piece)
        ids = []
        at = len(text)
        while at > 0:
            at, piece = back[at]
            ids.append(piece)
        return ids[::-1]


def in_batches(sequences, run, tokens=2048):
    """`run` over arrays of sequences of one length, so that nothing is padded or masked; results in the order given."""
    by_length = {}
    for index, sequence in enumerate(sequences):
        by_length.setdefault(len(sequence), []).append(index)
    results = [None] * len(sequences)
    for length, indices in sorted(by_length.items()):
        step = max(1, tokens // length)
        for start in range(0, len(indices), step):
            part = indices[start : start + step]
            for index, row in zip(part, run(np.array([sequences[i] for i in part]))):
                results[index] = row
    return np.array(results, np.float32)
