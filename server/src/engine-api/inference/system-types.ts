/**
 * The types of .NET through which code reaches the engine's: collections, delegates, tasks. One line a type, as C# would
 * declare it, then its members. Facts of names and signatures; what is not here is a type of which nothing is known.
 */
export const systemTypes = `
System.Collections.Generic.IEnumerable<T> : System.Collections.IEnumerable
System.Collections.IEnumerable
System.Collections.IEnumerator
  object Current
System.Collections.Generic.IEnumerator<T> : System.Collections.IEnumerator
  T Current
System.Collections.Generic.ICollection<T> : System.Collections.Generic.IEnumerable<T>
System.Collections.Generic.IReadOnlyCollection<T> : System.Collections.Generic.IEnumerable<T>
System.Collections.Generic.ISet<T> : System.Collections.Generic.ICollection<T>
System.Collections.Generic.IList<T> : System.Collections.Generic.ICollection<T>
  T this[int index]
System.Collections.Generic.IReadOnlyList<T> : System.Collections.Generic.IReadOnlyCollection<T>
  T this[int index]
System.Collections.Generic.List<T> : System.Collections.Generic.IList<T>
  int Count
  void Add(T item)
  void AddRange(System.Collections.Generic.IEnumerable<T> items)
  bool Remove(T item)
  int RemoveAll(System.Predicate<T> match)
  bool Contains(T item)
  T Find(System.Predicate<T> match)
  T FindLast(System.Predicate<T> match)
  System.Collections.Generic.List<T> FindAll(System.Predicate<T> match)
  int FindIndex(System.Predicate<T> match)
  bool Exists(System.Predicate<T> match)
  bool TrueForAll(System.Predicate<T> match)
  void ForEach(System.Action<T> action)
  void Sort(System.Comparison<T> comparison)
  System.Collections.Generic.List<T> GetRange(int index, int count)
  T[] ToArray()
System.Collections.Generic.HashSet<T> : System.Collections.Generic.ISet<T>
  bool TryGetValue(T equal, out T actual)
  int RemoveWhere(System.Predicate<T> match)
System.Collections.Generic.SortedSet<T> : System.Collections.Generic.ISet<T>
  T Min
  T Max
System.Collections.Generic.Queue<T> : System.Collections.Generic.IReadOnlyCollection<T>
  T Dequeue()
  T Peek()
  bool TryDequeue(out T item)
  bool TryPeek(out T item)
  T[] ToArray()
System.Collections.Generic.Stack<T> : System.Collections.Generic.IReadOnlyCollection<T>
  T Pop()
  T Peek()
  bool TryPop(out T item)
  bool TryPeek(out T item)
  T[] ToArray()
System.Collections.Generic.LinkedList<T> : System.Collections.Generic.ICollection<T>
  System.Collections.Generic.LinkedListNode<T> First
  System.Collections.Generic.LinkedListNode<T> Last
System.Collections.Generic.LinkedListNode<T>
  T Value
  System.Collections.Generic.LinkedListNode<T> Next
  System.Collections.Generic.LinkedListNode<T> Previous
System.Collections.Generic.KeyValuePair<K, V>
  K Key
  V Value
System.Collections.Generic.IDictionary<K, V> : System.Collections.Generic.IEnumerable<System.Collections.Generic.KeyValuePair<K, V>>
  V this[K key]
  System.Collections.Generic.ICollection<K> Keys
  System.Collections.Generic.ICollection<V> Values
  bool TryGetValue(K key, out V value)
System.Collections.Generic.IReadOnlyDictionary<K, V> : System.Collections.Generic.IEnumerable<System.Collections.Generic.KeyValuePair<K, V>>
  V this[K key]
  System.Collections.Generic.IEnumerable<K> Keys
  System.Collections.Generic.IEnumerable<V> Values
  bool TryGetValue(K key, out V value)
System.Collections.Generic.Dictionary<K, V> : System.Collections.Generic.IDictionary<K, V>
  bool Remove(K key, out V value)
System.Collections.Generic.SortedDictionary<K, V> : System.Collections.Generic.IDictionary<K, V>
System.Collections.Generic.SortedList<K, V> : System.Collections.Generic.IDictionary<K, V>
System.Collections.Concurrent.ConcurrentDictionary<K, V> : System.Collections.Generic.IDictionary<K, V>
  V GetOrAdd(K key, V value)
  bool TryRemove(K key, out V value)
System.Collections.Concurrent.ConcurrentQueue<T> : System.Collections.Generic.IReadOnlyCollection<T>
  bool TryDequeue(out T item)
  bool TryPeek(out T item)
System.Linq.IGrouping<K, T> : System.Collections.Generic.IEnumerable<T>
  K Key
System.Linq.IOrderedEnumerable<T> : System.Collections.Generic.IEnumerable<T>
System.Lazy<T>
  T Value
System.WeakReference<T>
  bool TryGetTarget(out T target)
System.Span<T> : System.Collections.Generic.IEnumerable<T>
  T this[int index]
System.ReadOnlySpan<T> : System.Collections.Generic.IEnumerable<T>
  T this[int index]
System.Threading.Tasks.Task<T>
  T Result
System.Threading.Tasks.ValueTask<T>
  T Result
System.Tuple<T1, T2>
  T1 Item1
  T2 Item2
System.Action
System.Action<T1>
  void Invoke(T1 a)
System.Action<T1, T2>
  void Invoke(T1 a, T2 b)
System.Action<T1, T2, T3>
  void Invoke(T1 a, T2 b, T3 c)
System.Action<T1, T2, T3, T4>
  void Invoke(T1 a, T2 b, T3 c, T4 d)
System.Predicate<T>
  bool Invoke(T value)
System.Comparison<T>
  int Invoke(T x, T y)
System.Converter<T, R>
  R Invoke(T value)
System.EventHandler<T>
  void Invoke(object sender, T e)
System.Func<R>
  R Invoke()
System.Func<T1, R>
  R Invoke(T1 a)
System.Func<T1, T2, R>
  R Invoke(T1 a, T2 b)
System.Func<T1, T2, T3, R>
  R Invoke(T1 a, T2 b, T3 c)
System.Array
  static T Find<T>(T[] array, System.Predicate<T> match)
  static T[] FindAll<T>(T[] array, System.Predicate<T> match)
  static int FindIndex<T>(T[] array, System.Predicate<T> match)
  static bool Exists<T>(T[] array, System.Predicate<T> match)
  static void ForEach<T>(T[] array, System.Action<T> action)
  static R[] ConvertAll<T, R>(T[] array, System.Converter<T, R> converter)
  static void Sort<T>(T[] array, System.Comparison<T> comparison)
System.Linq.Enumerable
  static System.Collections.Generic.IEnumerable<T> Where<T>(this System.Collections.Generic.IEnumerable<T> items, System.Func<T, bool> test)
  static System.Collections.Generic.IEnumerable<R> Select<T, R>(this System.Collections.Generic.IEnumerable<T> items, System.Func<T, R> map)
  static System.Collections.Generic.IEnumerable<R> SelectMany<T, R>(this System.Collections.Generic.IEnumerable<T> items, System.Func<T, System.Collections.Generic.IEnumerable<R>> map)
  static System.Linq.IOrderedEnumerable<T> OrderBy<T, K>(this System.Collections.Generic.IEnumerable<T> items, System.Func<T, K> key)
  static System.Linq.IOrderedEnumerable<T> OrderByDescending<T, K>(this System.Collections.Generic.IEnumerable<T> items, System.Func<T, K> key)
  static System.Linq.IOrderedEnumerable<T> ThenBy<T, K>(this System.Linq.IOrderedEnumerable<T> items, System.Func<T, K> key)
  static System.Collections.Generic.IEnumerable<System.Linq.IGrouping<K, T>> GroupBy<T, K>(this System.Collections.Generic.IEnumerable<T> items, System.Func<T, K> key)
  static System.Collections.Generic.IEnumerable<R> OfType<R>(this System.Collections.IEnumerable items)
  static System.Collections.Generic.IEnumerable<R> Cast<R>(this System.Collections.IEnumerable items)
  static T First<T>(this System.Collections.Generic.IEnumerable<T> items, System.Func<T, bool> test = null)
  static T FirstOrDefault<T>(this System.Collections.Generic.IEnumerable<T> items, System.Func<T, bool> test = null)
  static T Last<T>(this System.Collections.Generic.IEnumerable<T> items, System.Func<T, bool> test = null)
  static T LastOrDefault<T>(this System.Collections.Generic.IEnumerable<T> items, System.Func<T, bool> test = null)
  static T Single<T>(this System.Collections.Generic.IEnumerable<T> items, System.Func<T, bool> test = null)
  static T SingleOrDefault<T>(this System.Collections.Generic.IEnumerable<T> items, System.Func<T, bool> test = null)
  static T ElementAt<T>(this System.Collections.Generic.IEnumerable<T> items, int index)
  static bool Any<T>(this System.Collections.Generic.IEnumerable<T> items, System.Func<T, bool> test = null)
  static bool All<T>(this System.Collections.Generic.IEnumerable<T> items, System.Func<T, bool> test)
  static int Count<T>(this System.Collections.Generic.IEnumerable<T> items, System.Func<T, bool> test = null)
  static float Sum<T>(this System.Collections.Generic.IEnumerable<T> items, System.Func<T, float> value)
  static float Max<T>(this System.Collections.Generic.IEnumerable<T> items, System.Func<T, float> value)
  static float Min<T>(this System.Collections.Generic.IEnumerable<T> items, System.Func<T, float> value)
  static System.Collections.Generic.IEnumerable<T> Concat<T>(this System.Collections.Generic.IEnumerable<T> items, System.Collections.Generic.IEnumerable<T> others)
  static System.Collections.Generic.IEnumerable<T> Union<T>(this System.Collections.Generic.IEnumerable<T> items, System.Collections.Generic.IEnumerable<T> others)
  static System.Collections.Generic.IEnumerable<T> Except<T>(this System.Collections.Generic.IEnumerable<T> items, System.Collections.Generic.IEnumerable<T> others)
  static System.Collections.Generic.IEnumerable<T> Distinct<T>(this System.Collections.Generic.IEnumerable<T> items)
  static System.Collections.Generic.IEnumerable<T> Reverse<T>(this System.Collections.Generic.IEnumerable<T> items)
  static System.Collections.Generic.IEnumerable<T> Skip<T>(this System.Collections.Generic.IEnumerable<T> items, int count)
  static System.Collections.Generic.IEnumerable<T> Take<T>(this System.Collections.Generic.IEnumerable<T> items, int count)
  static T[] ToArray<T>(this System.Collections.Generic.IEnumerable<T> items)
  static System.Collections.Generic.List<T> ToList<T>(this System.Collections.Generic.IEnumerable<T> items)
  static System.Collections.Generic.HashSet<T> ToHashSet<T>(this System.Collections.Generic.IEnumerable<T> items)
  static System.Collections.Generic.Dictionary<K, T> ToDictionary<T, K>(this System.Collections.Generic.IEnumerable<T> items, System.Func<T, K> key)
`;
