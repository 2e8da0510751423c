package com.scenewright.harness

import com.google.gson.JsonElement
import com.google.gson.JsonObject
import com.google.gson.JsonParser
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.TimeUnit
import java.util.concurrent.locks.ReentrantLock
import kotlin.concurrent.withLock

/** A message as it went over the wire. */
class Traced(val fromIde: Boolean, val json: JsonObject) {
  val method: String? = json["method"]?.asString
  val id: String? = json["id"]?.takeIf { it.isJsonPrimitive }?.asString
  val params: JsonElement? = json["params"]

  /** A request, not a notification or an answer. */
  val asks: Boolean = method != null && id != null
}

/** Every message of a connection, in the order of their sending and arriving. */
class Trace {
  private val messages = CopyOnWriteArrayList<Traced>()
  private val listeners = CopyOnWriteArrayList<(Traced) -> Unit>()
  private val lock = ReentrantLock()
  private val changed = lock.newCondition()

  fun add(fromIde: Boolean, text: String) {
    val traced = Traced(fromIde, JsonParser.parseString(text).asJsonObject)
    lock.withLock {
      messages += traced
      changed.signalAll()
    }
    listeners.forEach { it(traced) }
  }

  /** Hear messages in the thread that sends or reads them. The answer ends it. */
  fun listen(heard: (Traced) -> Unit): () -> Unit {
    listeners += heard
    return { listeners -= heard }
  }

  fun all(): List<Traced> = messages.toList()

  /** The first message that fits, waited for; null after the time. */
  fun await(seconds: Long, from: Int = 0, fits: (Traced) -> Boolean): Traced? {
    val end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds)
    lock.withLock {
      while (true) {
        messages.drop(from).firstOrNull(fits)?.let { return it }
        val left = end - System.nanoTime()
        if (left <= 0) return null
        changed.awaitNanos(left)
      }
    }
  }

  fun size(): Int = messages.size
}
