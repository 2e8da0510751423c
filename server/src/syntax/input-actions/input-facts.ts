/** An input actions asset. */
export interface InputFacts {
  readonly maps: readonly ActionMapFact[];
  readonly controlSchemes: readonly string[];
}

/** One action map. */
export interface ActionMapFact {
  readonly name: string;
  readonly actions: readonly ActionFact[];
}

/** One action. */
export interface ActionFact {
  readonly name: string;
  /** `Value`, `Button` or `PassThrough`. */
  readonly type: string;
  /** Control type: `Vector2`, `Button`, `''` for any. */
  readonly control: string;
  /** Control paths bound to it: `<Keyboard>/space`. */
  readonly bindings: readonly string[];
}
