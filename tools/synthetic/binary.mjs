import { createRandom } from './random.mjs';

/** Textures, models and sounds as a few hundred random bytes behind the first bytes of their format; never readable text. */
export function writeBinary({ extension, seed }) {
  const random = createRandom(seed);
  const head = heads[extension];
  const bytes = new Uint8Array(head.length + random.int(200, 700));
  bytes.set(head);
  for (let i = head.length; i < bytes.length; i++) bytes[i] = random.int(0, 255);
  return bytes;
}

const latin = (text) => Uint8Array.from(text, (character) => character.charCodeAt(0));

const heads = {
  png: latin('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'),
  tga: latin('\0\0\x02\0\0\0\0\0\0\0\0\0'),
  jpg: latin('\xff\xd8\xff\xe0\0\x10JFIF\0'),
  fbx: latin('Kaydara FBX Binary  \0\x1a\0'),
  wav: latin('RIFF\0\0\0\0WAVEfmt \x10\0\0\0'),
  ogg: latin('OggS\0\x02\0\0\0\0\0\0'),
};
