package com.scenewright.rider.core

/** Lines that are kept; older ones are forgotten. */
private const val keptLines = 2_000

/** Characters of a line that are kept. */
private const val keptCharacters = 2_000

/** The newest lines of a server's log, for a view. Safe to use from any thread. */
class ServerLog {
  private val lines = ArrayDeque<String>()
  private val listeners = mutableListOf<() -> Unit>()

  /** Add a message, each of its lines for itself. */
  fun append(message: String) {
    val heard = synchronized(lines) {
      for (line in message.lines()) {
        lines.addLast(line.take(keptCharacters))
        if (lines.size > keptLines) lines.removeFirst()
      }
      listeners.toList()
    }
    for (listener in heard) listener()
  }

  /** All kept lines, the oldest first. */
  fun text(): String = synchronized(lines) { lines.joinToString("\n") }

  fun clear() {
    val heard = synchronized(lines) {
      lines.clear()
      listeners.toList()
    }
    for (listener in heard) listener()
  }

  /** Be told of every change, by whichever thread made it; the answer ends it. */
  fun listen(listener: () -> Unit): () -> Unit {
    synchronized(lines) { listeners += listener }
    return { synchronized(lines) { listeners -= listener } }
  }
}
