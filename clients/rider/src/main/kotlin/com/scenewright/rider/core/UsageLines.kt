package com.scenewright.rider.core

import com.scenewright.rider.protocol.RefsResult
import com.scenewright.rider.protocol.RefsResultUsedBy

/** A line of the list of what uses a file. */
sealed interface UsageLine {
  /** The `file:` URI to open, where there is one. */
  val uri: String?

  /** A file that uses it, so many times. */
  data class User(override val uri: String?, val path: String, val count: Int) : UsageLine

  /** One use, by an object of that file. */
  data class Use(
    override val uri: String?,
    val title: String,
    val detail: String,
    /** Local id of the object in a Unity file. */
    val fileId: String?,
  ) : UsageLine
}

/** The uses of a file, below the files that they stand in. */
fun usageLines(result: RefsResult): List<UsageLine> =
  result.usedBy.groupBy { it.path }.flatMap { (path, uses) ->
    listOf(UsageLine.User(uses.first().uri, path, uses.size)) + uses.map(::useOf)
  }

private fun useOf(row: RefsResultUsedBy): UsageLine.Use {
  val title = row.gameObject ?: row.className ?: fileNameOf(row.path)
  val detail = listOfNotNull(row.className.takeIf { row.gameObject != null }, row.property).joinToString(" · ")
  return UsageLine.Use(row.uri, title, detail, row.fileId)
}

/**
 * The line, counted from 0, of an object's header in the text of a Unity file; 0 where there is none.
 * A header reads `--- !u!4 &123`, for objects of prefabs `--- !u!4 &123 stripped`.
 */
fun lineOfObject(lines: Sequence<String>, fileId: String): Int {
  val mark = "&$fileId"
  return lines.withIndex().firstOrNull { (_, line) -> isHeaderOf(line, mark) }?.index ?: 0
}

private fun isHeaderOf(line: String, mark: String): Boolean =
  line.startsWith("--- !u!") && line.trimEnd().removeSuffix(" stripped").endsWith(" $mark")
