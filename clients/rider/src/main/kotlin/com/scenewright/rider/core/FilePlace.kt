package com.scenewright.rider.core

import java.net.URI
import java.net.URISyntaxException
import java.nio.file.Path

/** A line of a file on this machine, counted from 0. */
data class FilePlace(val path: Path, val line: Int)

private val lineMark = Regex("L(\\d{1,9})")

/** The link of a line, counted from 0, in a file with a `file:` URI. */
fun linkTo(uri: String, line: Int): String = "$uri#L${line + 1}"

/** Where a link of `linkTo` leads; `null` for links to anything but a file of this machine. */
fun filePlaceOf(link: String): FilePlace? {
  val path = filePathOf(link.substringBefore('#')) ?: return null
  val line = lineMark.matchEntire(link.substringAfter('#', ""))?.groupValues?.get(1)?.toInt() ?: 1
  return FilePlace(path, maxOf(0, line - 1))
}

/** The path of a `file:` URI as editors write them; `null` for any other. */
fun filePathOf(uri: String): Path? =
  try {
    val parsed = URI(uri)
    val isLocal = parsed.scheme.equals("file", ignoreCase = true) && parsed.host.isNullOrEmpty()
    if (isLocal) Path.of(URI("file", null, parsed.path, null)) else null
  } catch (_: URISyntaxException) {
    null
  } catch (_: IllegalArgumentException) {
    null
  }
