import type { Cursor } from './cursor.ts';
import { blockOf } from './tensor-types.ts';

const mostTensors = 1 << 20;
const mostDimensions = 8;

/** Bytes that the file must have to hold all tensors that its head names. */
export async function tensorBytes(cursor: Cursor, count: number, alignment: number): Promise<number> {
  if (count > mostTensors) cursor.fail(`its head names ${count} tensors`);
  let end = 0;
  for (let i = 0; i < count && cursor.fault() === undefined; i++) {
    await cursor.need(8);
    const name = cursor.u64();
    cursor.skip(name);
    await cursor.need(4);
    const dimensions = cursor.u32();
    if (dimensions > mostDimensions) cursor.fail(`a tensor has ${dimensions} dimensions`);
    await cursor.need(dimensions * 8 + 12);
    let numbers = 1;
    for (let k = 0; k < dimensions && cursor.fault() === undefined; k++) numbers *= cursor.u64();
    const block = blockOf.get(cursor.u32());
    const bytes = block === undefined ? 0 : (numbers / block.numbers) * block.bytes;
    end = Math.max(end, cursor.u64() + bytes);
  }
  return end === 0 ? cursor.position() : Math.ceil(cursor.position() / alignment) * alignment + end;
}
