import type { CustomModelSetting } from '@scenewright/protocol';
import { type FormFile, multipart } from '#adapters/service/multipart.ts';
import type { Question } from '#adapters/service/request.ts';
import type { Service } from '#adapters/service/service.ts';
import { base64Of, dataAddressOf } from './picture.ts';
import { filledText, fillIn, type Values } from './template.ts';
import type { Wish } from './wish.ts';

/** What stands for the names in templates. */
export function valuesOf({ prompt, picture, seed, faces, textured }: Wish, { model }: Service): Values {
  const known = { prompt, seed, faces, textured, model };
  const shown =
    picture === undefined
      ? {}
      : { image: base64Of(picture), imageUri: dataAddressOf(picture), imageType: picture.type };
  const entries = Object.entries({ ...known, ...shown });
  return new Map(entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])));
}

/** The request for a model. */
export function submissionOf(
  { submit }: CustomModelSetting,
  values: Values,
): Pick<Question, 'method' | 'path' | 'query' | 'headers' | 'body'> {
  const { path, body, form } = submit;
  const place = placeOf(path, '');
  const accept = '*/*';
  if (form === undefined)
    return { method: 'POST', ...place, headers: { accept }, body: JSON.stringify(fillIn(body ?? {}, values)) };
  const sent = multipart(formOf(form, values));
  return { method: 'POST', ...place, headers: { accept, 'content-type': sent.contentType }, body: sent.body };
}

/** The fields of a form: one that is nothing but `{image}` is sent as a file. */
function formOf(form: Readonly<Record<string, string>>, values: Values): Readonly<Record<string, string | FormFile>> {
  return Object.fromEntries(
    Object.entries(form).flatMap(([name, text]): [string, string | FormFile][] => {
      const value = filledText(text, values);
      if (value === undefined) return [];
      if (text !== '{image}') return [[name, `${value}`]];
      const type = `${values.get('imageType')}`;
      return [[name, { name: `picture.${type}`, type: `image/${type}`, bytes: Buffer.from(`${value}`, 'base64') }]];
    }),
  );
}

/** An id that can stand in a path as one step of it; a service may count its tasks. */
export function taskIdOf(value: unknown): string | undefined {
  const id = typeof value === 'number' ? `${value}` : value;
  return typeof id === 'string' && /^(?!\.+$)[\w.:~-]{1,200}$/.test(id) ? id : undefined;
}

/** A path and a query as the user writes them, with the task's id in them. */
export function placeOf(
  written: string,
  taskId: string,
): { readonly path: string; readonly query: Readonly<Record<string, string>> } {
  const [path = '', search = ''] = written.split('?', 2);
  const query = [...new URLSearchParams(search)].map(([name, value]) => [name, value.replace('{task}', () => taskId)]);
  return {
    path: path.replace('{task}', () => encodeURIComponent(taskId)),
    query: Object.fromEntries(query),
  };
}
