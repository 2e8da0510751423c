package com.scenewright.rider.core

/** A place in a text as LSP counts: lines and UTF-16 units from 0. */
data class TextPlace(val line: Int, val character: Int)

/** A part of grey text. */
sealed interface InlinePart {
  val text: String

  /** New text. */
  data class Gray(override val text: String) : InlinePart

  /** Text right of the caret that stays as it is. */
  data class Skip(override val text: String) : InlinePart
}

/**
 * What an IDE shows for an edit of the server: `insert` in place of what lies between `start` and `end`, with the caret between
 * them (the caret itself where they are absent). Text before the caret cannot be changed, and text after it cannot be taken
 * away; `null` for edits that would, that lie outside the text or add nothing. The text has `\n` between its lines.
 */
fun inlineParts(text: CharSequence, caret: Int, start: TextPlace?, end: TextPlace?, insert: String): List<InlinePart>? {
  val from = if (start == null) caret else offsetOf(text, start) ?: return null
  val to = if (end == null) caret else offsetOf(text, end) ?: return null
  if (caret !in from..to || caret > text.length) return null
  val added = insert.replace("\r\n", "\n").replace('\r', '\n')
  val typed = text.subSequence(from, caret)
  if (!added.startsWith(typed) || splitsPair(added, typed.length)) return null
  val parts = keep(added.substring(typed.length), text.subSequence(caret, to).toString())
  return parts?.takeIf { shown -> shown.any { it is InlinePart.Gray } }
}

/** The offset of a place; `null` where the text has none. The end of a line is the last place of it. */
private fun offsetOf(text: CharSequence, place: TextPlace): Int? {
  if (place.line < 0 || place.character < 0) return null
  var line = 0
  var begin = 0
  while (line < place.line) {
    val next = text.indexOf('\n', begin)
    if (next == -1) return null
    begin = next + 1
    line++
  }
  val end = text.indexOf('\n', begin).let { if (it == -1) text.length else it }
  return if (place.character <= end - begin) begin + place.character else null
}

/** The new text with the existing one in it, in pieces; `null` where the existing text is not in it in its order. */
private fun keep(added: String, existing: String): List<InlinePart>? {
  val whole = if (added.endsWith(existing)) added.length - existing.length else added.indexOf(existing)
  if (whole != -1) return partsOf(added, List(existing.length) { whole + it })
  val places = ArrayList<Int>(existing.length)
  var next = 0
  for (character in existing) {
    val place = added.indexOf(character, next)
    if (place == -1) return null
    places.add(place)
    next = place + 1
  }
  return partsOf(added, places)
}

/** The text cut where kept places begin and end; `null` where that would cut a surrogate pair. */
private fun partsOf(text: String, kept: List<Int>): List<InlinePart>? {
  val isKept = BooleanArray(text.length)
  for (place in kept) isKept[place] = true
  val parts = mutableListOf<InlinePart>()
  var begin = 0
  while (begin < text.length) {
    var end = begin + 1
    while (end < text.length && isKept[end] == isKept[begin]) end++
    if (splitsPair(text, end)) return null
    val piece = text.substring(begin, end)
    parts.add(if (isKept[begin]) InlinePart.Skip(piece) else InlinePart.Gray(piece))
    begin = end
  }
  return parts
}

private fun splitsPair(text: String, place: Int): Boolean =
  place in 1 until text.length && text[place - 1].isHighSurrogate() && text[place].isLowSurrogate()
