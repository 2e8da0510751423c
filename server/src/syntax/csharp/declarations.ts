import type { SymbolKind } from '#syntax/symbol.ts';

/** Declarations of C# by node type of the grammar. */
export interface Declaration {
  readonly kind: SymbolKind;
  /** Whether members are declared inside. */
  readonly holdsMembers?: true;
  /** Stands before the name: `~Health`. */
  readonly namePrefix?: string;
  /** It has no name but its result type: `operator int`. */
  readonly isNamedByType?: true;
}

/** Node types of tree-sitter-c-sharp 0.23.5 that declare something. */
export const declarations: ReadonlyMap<string, Declaration> = new Map<string, Declaration>(
  Object.entries({
    namespace_declaration: { kind: 'namespace', holdsMembers: true },
    file_scoped_namespace_declaration: { kind: 'namespace', holdsMembers: true },
    class_declaration: { kind: 'class', holdsMembers: true },
    struct_declaration: { kind: 'struct', holdsMembers: true },
    interface_declaration: { kind: 'interface', holdsMembers: true },
    record_declaration: { kind: 'record', holdsMembers: true },
    enum_declaration: { kind: 'enum', holdsMembers: true },
    enum_member_declaration: { kind: 'enumMember' },
    delegate_declaration: { kind: 'delegate' },
    method_declaration: { kind: 'method' },
    constructor_declaration: { kind: 'constructor' },
    destructor_declaration: { kind: 'method', namePrefix: '~' },
    operator_declaration: { kind: 'method', namePrefix: 'operator ' },
    conversion_operator_declaration: { kind: 'method', namePrefix: 'operator ', isNamedByType: true },
    property_declaration: { kind: 'property' },
    indexer_declaration: { kind: 'property' },
    event_declaration: { kind: 'event' },
    field_declaration: { kind: 'field' },
    event_field_declaration: { kind: 'event' },
  }),
);

/** Node types that only wrap declarations: their children are read as if they stood outside. */
export const wrappers: ReadonlySet<string> = new Set(['ERROR', 'declaration_list']);
