package com.scenewright.rider.core

import com.scenewright.rider.protocol.SearchRow

/** Characters of a passage that a row shows. */
private const val snippetLength = 120

private val spaces = Regex("\\s+")

/** What a row of a search is called: the last part of its symbol, else its file. */
fun titleOf(row: SearchRow): String = row.symbol.substringAfterLast('.').ifEmpty { fileNameOf(row.path) }

/** Where it stands. */
fun placeOf(row: SearchRow): String = "${row.path}:${row.line}"

/** Its passage in one short line. */
fun snippetOf(row: SearchRow): String = row.snippet.replace(spaces, " ").trim().take(snippetLength)

/** The last part of a path with slashes. */
fun fileNameOf(path: String): String = path.substringAfterLast('/')
