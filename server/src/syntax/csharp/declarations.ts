import type { SymbolKind } from '#syntax/facts.ts';

/** Declarations of C# by node type of the grammar, with how their name and body are found. */
export interface Declaration {
  readonly kind: SymbolKind;
  /** Whether members are declared inside. */
  readonly holdsMembers: boolean;
}

/** Node types of tree-sitter-c-sharp 0.23.5 that declare something. Fields and events that declare several names are apart. */
export const declarations: Readonly<Record<string, Declaration>> = {
  namespace_declaration: { kind: 'namespace', holdsMembers: true },
  file_scoped_namespace_declaration: { kind: 'namespace', holdsMembers: true },
  class_declaration: { kind: 'class', holdsMembers: true },
  struct_declaration: { kind: 'struct', holdsMembers: true },
  interface_declaration: { kind: 'interface', holdsMembers: true },
  record_declaration: { kind: 'record', holdsMembers: true },
  enum_declaration: { kind: 'enum', holdsMembers: true },
  enum_member_declaration: { kind: 'enumMember', holdsMembers: false },
  delegate_declaration: { kind: 'delegate', holdsMembers: false },
  method_declaration: { kind: 'method', holdsMembers: false },
  constructor_declaration: { kind: 'constructor', holdsMembers: false },
  destructor_declaration: { kind: 'method', holdsMembers: false },
  operator_declaration: { kind: 'method', holdsMembers: false },
  property_declaration: { kind: 'property', holdsMembers: false },
  indexer_declaration: { kind: 'property', holdsMembers: false },
  event_declaration: { kind: 'event', holdsMembers: false },
};

/** Node types whose `variable_declarator`s are each a symbol. */
export const variableDeclarations: Readonly<Record<string, SymbolKind>> = {
  field_declaration: 'field',
  event_field_declaration: 'event',
};

/** Node types that only wrap declarations: their children are read as if they stood outside. */
export const wrappers: ReadonlySet<string> = new Set([
  'compilation_unit',
  'declaration_list',
  'enum_member_declaration_list',
  'preproc_if',
  'preproc_else',
  'preproc_elif',
  'preproc_region',
  'ERROR',
]);
