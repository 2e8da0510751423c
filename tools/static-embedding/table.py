"""From teachers' vectors to the table: centred by language, principal components, weights by frequency, eight bits."""

import struct
from dataclasses import dataclass

import numpy as np

MAGIC = b"SWST"
VERSION = 1
# Smooth inverse frequency (Arora et al. 2017): a word of this probability has half the weight of a rare one.
HALF_WEIGHT = 1e-3


@dataclass(frozen=True)
class Group:
    """Words of one language, and their vectors by each teacher with its share. Rows with NaN are left out."""

    words: dict  # word -> probability
    vectors: list  # of (share, rows)


@dataclass(frozen=True)
class Table:
    words: list
    scales: np.ndarray  # f32
    rows: np.ndarray  # int8


def make_table(groups, dimension):
    words, probabilities, rows = [], [], []
    for group in groups:
        known = ~np.any([np.isnan(vectors[:, 0]) for _, vectors in group.vectors], axis=0)
        words += [word for word, good in zip(group.words, known) if good]
        probabilities += [p for p, good in zip(group.words.values(), known) if good]
        # A language's mean says which language it is, and nothing else.
        rows.append(np.hstack([share * unit(centred(unit(vectors[known]))) for share, vectors in group.vectors]))
    components = principal_components(rows, dimension)
    vectors = unit(np.vstack(rows) @ components)
    weights = HALF_WEIGHT / (HALF_WEIGHT + np.array(probabilities, np.float32))
    peaks = np.abs(vectors).max(axis=1)
    return Table(words, (weights * peaks / 127).astype("<f4"), np.rint(vectors / peaks[:, None] * 127).astype(np.int8))


def principal_components(groups, dimension):
    """Of the mean of the groups' covariances, so that a language counts the same with many words or few."""
    covariance = sum(rows.T.astype(np.float64) @ rows / len(rows) for rows in groups)
    _, components = np.linalg.eigh(covariance)
    components = components[:, ::-1][:, :dimension]
    # An eigenvector's sign is arbitrary: the largest element is made positive.
    largest = components[np.abs(components).argmax(axis=0), np.arange(dimension)]
    return (components * np.sign(largest)).astype(np.float32)


def write_table(path, table):
    """Header (magic, version, dimension, rows, bytes of words), scales, words by line breaks, rows. Little endian."""
    words = "\n".join(table.words).encode("utf-8")
    words += b"\n" * (-len(words) % 4)
    header = MAGIC + struct.pack("<4I", VERSION, table.rows.shape[1], len(table.rows), len(words))
    data = header + table.scales.tobytes() + words + table.rows.tobytes()
    with open(path, "wb") as file:
        file.write(data)
    return len(data)


def centred(rows):
    return rows - rows.mean(axis=0)


def unit(rows):
    return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-12)
