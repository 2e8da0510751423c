export function toJavaScript(source: string): { readonly source: string; readonly flags: string };
