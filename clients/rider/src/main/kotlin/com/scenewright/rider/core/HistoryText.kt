package com.scenewright.rider.core

import com.scenewright.rider.protocol.HistoryRow

/** What a generated result is called. */
fun titleOf(row: HistoryRow): String = row.name ?: row.prompt ?: row.id

/** How many of its files were changed since they landed. */
fun changedFiles(row: HistoryRow): Int = row.files.count { !it.unchanged }

/** Endings of the files that people want to see, in the order in which they are looked for. */
private val shownEndings = listOf(".mat", ".prefab", ".unity", ".png")

/** The project path of the file that stands for a result: its material or picture; `null` where there is none. */
fun shownFile(row: HistoryRow): String? {
  val paths = row.files.map { it.path }.filter { !it.endsWith(".meta") }
  val shown = shownEndings.firstNotNullOfOrNull { ending -> paths.firstOrNull { it.endsWith(ending) } }
  return shown ?: paths.firstOrNull()
}
