export function tableOf(list: { readonly rules: readonly object[]; readonly allowlist: object }): object;
