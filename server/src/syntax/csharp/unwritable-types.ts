/** Types of the language, of .NET and of Unity that Unity never writes as a field, by their last name. */
export const unwritableTypes: ReadonlySet<string> = new Set([
  // Language
  ...['object', 'dynamic', 'decimal', 'nint', 'nuint', 'void', 'var'],
  // Collections
  ...['Dictionary', 'SortedDictionary', 'SortedList', 'HashSet', 'SortedSet', 'Queue', 'Stack', 'LinkedList'],
  ...['LinkedListNode', 'PriorityQueue', 'ArrayList', 'Hashtable', 'BitArray', 'NameValueCollection', 'Collection'],
  ...['ObservableCollection', 'ReadOnlyCollection', 'ReadOnlyDictionary', 'KeyedCollection', 'Lookup', 'KeyValuePair'],
  ...['ConcurrentDictionary', 'ConcurrentQueue', 'ConcurrentStack', 'ConcurrentBag', 'BlockingCollection'],
  ...[
    'ConditionalWeakTable',
    'Tuple',
    'ValueTuple',
    'ArraySegment',
    'Span',
    'ReadOnlySpan',
    'Memory',
    'ReadOnlyMemory',
  ],
  ...['ImmutableArray', 'ImmutableList', 'ImmutableDictionary', 'ImmutableHashSet'],
  // Delegates
  ...['Action', 'Func', 'Predicate', 'Comparison', 'Converter', 'EventHandler', 'Delegate', 'MulticastDelegate'],
  ...['UnityAction', 'AsyncCallback', 'ThreadStart', 'TimerCallback', 'PropertyChangedEventHandler'],
  // Tasks and threads
  ...['Task', 'ValueTask', 'TaskCompletionSource', 'UniTask', 'UniTaskVoid', 'CancellationToken'],
  ...['CancellationTokenSource', 'CancellationTokenRegistration', 'Thread', 'Mutex', 'Semaphore', 'SemaphoreSlim'],
  ...['ManualResetEvent', 'AutoResetEvent', 'ReaderWriterLockSlim', 'SynchronizationContext', 'Awaitable', 'Coroutine'],
  // Values and system objects
  ...['Nullable', 'Lazy', 'WeakReference', 'Type', 'DateTime', 'DateTimeOffset', 'DateOnly', 'TimeOnly', 'TimeSpan'],
  ...['Guid', 'Uri', 'Version', 'BigInteger', 'IntPtr', 'UIntPtr', 'GCHandle', 'Exception', 'StringBuilder', 'Regex'],
  ...['Stopwatch', 'Encoding', 'CultureInfo', 'Stream', 'MemoryStream', 'FileStream', 'StreamReader', 'StreamWriter'],
  ...['BinaryReader', 'BinaryWriter', 'FileInfo', 'DirectoryInfo', 'Socket', 'TcpClient', 'UdpClient', 'HttpClient'],
  ...['MethodInfo', 'FieldInfo', 'PropertyInfo', 'MemberInfo', 'Assembly'],
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
