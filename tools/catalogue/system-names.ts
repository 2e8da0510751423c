/** Types of .NET that the engine's signatures name. */
export const systemNames: ReadonlySet<string> = new Set(
  Object.entries({
    System: `Action Func Predicate Comparison Converter EventHandler EventArgs IDisposable IEquatable IComparable IFormattable
      IFormatProvider ICloneable IAsyncResult AsyncCallback IConvertible IServiceProvider IProgress Type Exception Attribute
      Delegate MulticastDelegate Enum Array Random DateTime DateTimeOffset TimeSpan Guid Uri Version IntPtr UIntPtr Nullable
      Tuple ValueTuple Lazy WeakReference Span ReadOnlySpan Memory ReadOnlyMemory ArraySegment StringComparison
      AttributeTargets AppDomain Environment Convert BitConverter Buffer Math GC RuntimeTypeHandle RuntimeFieldHandle
      ArgumentException InvalidOperationException NotSupportedException NotImplementedException Index Range HashCode`,
    'System.Collections':
      'IEnumerator IEnumerable ICollection IList IDictionary IComparer IEqualityComparer ArrayList Hashtable IStructuralEquatable DictionaryEntry BitArray',
    'System.Collections.Generic': `IEnumerable IEnumerator ICollection IList IDictionary ISet IReadOnlyCollection IReadOnlyList
      IReadOnlyDictionary IComparer IEqualityComparer List Dictionary HashSet SortedSet Queue Stack LinkedList LinkedListNode
      KeyValuePair SortedDictionary SortedList Comparer EqualityComparer IAsyncEnumerable`,
    'System.Collections.ObjectModel': 'ReadOnlyCollection ObservableCollection Collection',
    'System.Collections.Specialized': 'NameValueCollection INotifyCollectionChanged',
    'System.ComponentModel': 'INotifyPropertyChanged PropertyChangedEventHandler Win32Exception',
    'System.Globalization': 'CultureInfo NumberStyles',
    'System.IO':
      'Stream MemoryStream FileStream BinaryReader BinaryWriter TextReader TextWriter StreamReader FileMode FileAccess FileInfo DirectoryInfo',
    'System.Linq': 'IGrouping IOrderedEnumerable ILookup IQueryable',
    'System.Net': 'IPEndPoint IPAddress HttpWebRequest',
    'System.Reflection':
      'Assembly MethodInfo FieldInfo PropertyInfo MemberInfo ParameterInfo ConstructorInfo BindingFlags MethodBase',
    'System.Runtime.CompilerServices': 'INotifyCompletion ICriticalNotifyCompletion ITuple',
    'System.Runtime.Serialization': 'ISerializable SerializationInfo StreamingContext',
    'System.Security.Cryptography.X509Certificates': 'X509Certificate X509Certificate2',
    'System.Text': 'StringBuilder Encoding',
    'System.Text.RegularExpressions': 'Regex Match',
    'System.Threading': 'CancellationToken CancellationTokenSource Thread SynchronizationContext SendOrPostCallback',
    'System.Threading.Tasks': 'Task ValueTask TaskCompletionSource TaskScheduler',
    'System.Xml': 'XmlNode XmlDocument XmlReader XmlWriter',
    'System.Xml.Linq': 'XElement XDocument',
  }).flatMap(([namespace, names]) => names.split(/\s+/).map((name) => `${namespace}.${name}`)),
);
