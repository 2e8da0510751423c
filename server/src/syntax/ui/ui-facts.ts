/** What a UXML or USS file of UI Toolkit declares and uses. */
export interface UiFacts {
  /** `name` attributes of UXML elements with the element's type, in order. */
  readonly names: readonly (readonly [name: string, type: string])[];
  /** Classes that UXML elements carry or USS selectors name, each once. */
  readonly classes: readonly string[];
  /** Element types of UXML without prefix, or type selectors of USS, each once. */
  readonly types: readonly string[];
  /** Custom properties that USS defines: `--main-color`. */
  readonly variables: readonly string[];
  /** Paths of `src`, `path`, `url()`, `resource()` and `@import`, as written. */
  readonly sources: readonly string[];
}
