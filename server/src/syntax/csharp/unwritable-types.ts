/**
 * Whether a name is that of a type of the language, of .NET or of Unity that Unity never writes as a field. Names that
 * projects like to give to classes of their own do not count where the file names its namespaces and that of the
 * other is not among them.
 */
export function isUnwritable(name: string, qualifier: string, usings: ReadonlySet<string>): boolean {
  const namespace = sharedNames.get(name);
  if (namespace === undefined) return unwritableTypes.has(name);
  return qualifier === '' ? usings.size === 0 || usings.has(namespace) : qualifier === namespace;
}

/** Names that are often those of other types, with the namespace of the one that Unity does not write. */
const sharedNames: ReadonlyMap<string, string> = new Map([
  ...['Action', 'Func', 'Predicate', 'Comparison', 'Converter', 'Type', 'Version', 'Tuple', 'Delegate'].map(
    (name) => [name, 'System'] as const,
  ),
  ['Collection', 'System.Collections.ObjectModel'],
  ['Lookup', 'System.Linq'],
  ['Stream', 'System.IO'],
  ['Assembly', 'System.Reflection'],
  ['Socket', 'System.Net.Sockets'],
  ['Encoding', 'System.Text'],
  ['Thread', 'System.Threading'],
  ['Task', 'System.Threading.Tasks'],
]);

const unwritableTypes: ReadonlySet<string> = new Set([
  // Language
  ...['object', 'dynamic', 'decimal', 'nint', 'nuint', 'void', 'var'],
  // Collections
  ...['Dictionary', 'SortedDictionary', 'SortedList', 'HashSet', 'SortedSet', 'Queue', 'Stack', 'LinkedList'],
  ...['LinkedListNode', 'PriorityQueue', 'ArrayList', 'Hashtable', 'BitArray', 'NameValueCollection'],
  ...['ObservableCollection', 'ReadOnlyCollection', 'ReadOnlyDictionary', 'KeyedCollection', 'KeyValuePair'],
  ...['ConcurrentDictionary', 'ConcurrentQueue', 'ConcurrentStack', 'ConcurrentBag', 'BlockingCollection'],
  ...['ConditionalWeakTable', 'ValueTuple', 'ArraySegment', 'Span', 'ReadOnlySpan', 'Memory', 'ReadOnlyMemory'],
  ...['ImmutableArray', 'ImmutableList', 'ImmutableDictionary', 'ImmutableHashSet'],
  // Delegates
  ...['EventHandler', 'MulticastDelegate', 'UnityAction', 'AsyncCallback', 'ThreadStart', 'TimerCallback'],
  ...['PropertyChangedEventHandler'],
  // Tasks and threads
  ...['ValueTask', 'TaskCompletionSource', 'UniTask', 'UniTaskVoid', 'CancellationToken', 'CancellationTokenSource'],
  ...['CancellationTokenRegistration', 'Mutex', 'Semaphore', 'SemaphoreSlim', 'ManualResetEvent', 'AutoResetEvent'],
  ...['ReaderWriterLockSlim', 'SynchronizationContext', 'Awaitable', 'Coroutine'],
  // Values and system objects
  ...['Nullable', 'Lazy', 'WeakReference', 'DateTime', 'DateTimeOffset', 'DateOnly', 'TimeOnly', 'TimeSpan', 'Guid'],
  ...['Uri', 'BigInteger', 'IntPtr', 'UIntPtr', 'GCHandle', 'Exception', 'StringBuilder', 'Regex', 'Stopwatch'],
  ...['CultureInfo', 'MemoryStream', 'FileStream', 'StreamReader', 'StreamWriter', 'BinaryReader', 'BinaryWriter'],
  ...['FileInfo', 'DirectoryInfo', 'TcpClient', 'UdpClient', 'HttpClient', 'MethodInfo', 'FieldInfo', 'PropertyInfo'],
  ...['MemberInfo'],
  // Unity
  ...['NativeArray', 'NativeList', 'NativeSlice', 'NativeHashMap', 'NativeParallelHashMap', 'NativeQueue'],
  ...[
    'NativeReference',
    'JobHandle',
    'AsyncOperation',
    'AsyncOperationHandle',
    'ResourceRequest',
    'AssetBundleRequest',
  ],
  ...['UnityWebRequest', 'MaterialPropertyBlock', 'CommandBuffer', 'GraphicsBuffer', 'ComputeBuffer', 'RaycastHit'],
  ...['Collision', 'Collision2D', 'RTHandle', 'ProfilerMarker', 'ProfilingSampler', 'SerializedObject'],
  ...['SerializedProperty', 'PlayableGraph'],
]);

/** Structures whose nullable form is no type that Unity writes; those of users cannot be told from classes. */
export function isKnownValueType(name: string): boolean {
  return valueTypes.has(name) || /^(?:bool|int|uint|float|half|double)[234](?:x[234])?$/.test(name);
}

const valueTypes: ReadonlySet<string> = new Set([
  ...['bool', 'byte', 'sbyte', 'char', 'short', 'ushort', 'int', 'uint', 'long', 'ulong', 'float', 'double'],
  ...['Boolean', 'Byte', 'Int16', 'Int32', 'Int64', 'UInt32', 'Single', 'Double'],
  ...['Vector2', 'Vector3', 'Vector4', 'Vector2Int', 'Vector3Int', 'Quaternion', 'Matrix4x4', 'Color', 'Color32'],
  ...['Rect', 'RectInt', 'Bounds', 'BoundsInt', 'Pose', 'Plane', 'Ray', 'LayerMask', 'Hash128', 'KeyCode'],
]);
