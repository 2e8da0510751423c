package com.scenewright.rider.core

/** How deep emphasis and links nest. */
private const val maximumDepth = 6

/** Marks around code that holds marks itself. */
private const val maximumTicks = 8

/** Characters of a link's text and of its target. */
private const val maximumLink = 2000

private val entity = Regex("&(?:lt|gt|amp|quot|nbsp|#\\d{1,6});")
private val schemes = listOf("https://", "http://", "file:///")

/**
 * A line of Markdown as HTML: strong and emphasized text, code, links, escapes. Links lead to pages and files alone,
 * others are shown as their text; of a picture only its text is shown, as nothing is to be loaded. A line feed breaks
 * the line.
 */
fun inlineHtml(text: String): String = StringBuilder().also { InlineWriter(text, it, 0).write() }.toString()

/** Text that shows exactly itself in HTML. */
internal fun escapeHtml(text: String): String =
  buildString(text.length + 16) { for (character in text) append(escaped(character)) }

private fun escaped(character: Char): String =
  when (character) {
    '<' -> "&lt;"
    '>' -> "&gt;"
    '&' -> "&amp;"
    '"' -> "&quot;"
    else -> character.toString()
  }

/** Reads a text once from its start to its end; inner texts have writers of their own. */
private class InlineWriter(private val text: String, private val html: StringBuilder, private val depth: Int) {
  /** Marks that are not closed before the end: they need not be looked for again. */
  private val unclosed = mutableSetOf<String>()
  private var at = 0

  fun write() {
    while (at < text.length) if (!writeMark()) html.append(escaped(text[at++]))
  }

  private fun writeMark(): Boolean =
    when (text[at]) {
      '\\' -> writeEscape()
      '\n' -> advance(1) { html.append("<br>") }
      '&' -> writeEntity()
      '`' -> writeCode()
      '*', '_' -> writeEmphasis()
      '!' -> text.startsWith("![", at) && writeLink(at + 1, isPicture = true)
      '[' -> writeLink(at, isPicture = false)
      '<' -> writeAddress()
      else -> false
    }

  private inline fun advance(length: Int, append: () -> Unit): Boolean {
    append()
    at += length
    return true
  }

  private fun writeEscape(): Boolean {
    val next = text.getOrNull(at + 1) ?: return false
    if (next.isLetterOrDigit() || next.isWhitespace()) return false
    return advance(2) { html.append(escaped(next)) }
  }

  private fun writeEntity(): Boolean {
    val found = entity.matchAt(text, at)?.value ?: return false
    return advance(found.length) { html.append(found) }
  }

  private fun writeCode(): Boolean {
    val mark = run(maximumTicks)
    val end = closing(mark) { text.getOrNull(it + mark.length) != '`' && text[it - 1] != '`' } ?: return false
    val code = text.substring(at + mark.length, end).trim().ifEmpty { " " }
    return advance(end + mark.length - at) { html.append("<code>").append(escapeHtml(code)).append("</code>") }
  }

  private fun writeEmphasis(): Boolean {
    val character = text[at]
    val mark = run(2)
    val before = text.getOrNull(at - 1)
    val after = text.getOrNull(at + mark.length)
    if (after == null || after.isWhitespace() || depth >= maximumDepth) return false
    if (character == '_' && before != null && before.isLetterOrDigit()) return false
    val end = closing(mark) { isClosingEmphasis(it, mark) } ?: return false
    val tag = if (mark.length == 2) "b" else "i"
    return advance(end + mark.length - at) {
      html.append("<$tag>")
      InlineWriter(text.substring(at + mark.length, end), html, depth + 1).write()
      html.append("</$tag>")
    }
  }

  private fun isClosingEmphasis(index: Int, mark: String): Boolean {
    val after = text.getOrNull(index + mark.length)
    val isWhole = mark.length == 2 || (after != mark[0] && text[index - 1] != mark[0])
    val endsWord = mark[0] != '_' || after == null || !after.isLetterOrDigit()
    return isWhole && endsWord && !text[index - 1].isWhitespace() && text[index - 1] != '\\'
  }

  private fun writeLink(bracket: Int, isPicture: Boolean): Boolean {
    val end = matching(bracket, '[', ']') ?: return false
    if (text.getOrNull(end + 1) != '(') return false
    val last = matching(end + 1, '(', ')') ?: return false
    val label = text.substring(bracket + 1, end)
    val target = text.substring(end + 2, last).trim().substringBefore(' ').removeSurrounding("<", ">")
    return advance(last + 1 - at) { appendLink(label, if (isPicture) "" else target) }
  }

  private fun writeAddress(): Boolean {
    val end = text.indexOf('>', at).takeIf { it != -1 && it - at < maximumLink } ?: return false
    val target = text.substring(at + 1, end)
    if (!isFollowed(target)) return false
    return advance(end + 1 - at) {
      html.append("<a href=\"").append(escapeHtml(target)).append("\">").append(escapeHtml(target)).append("</a>")
    }
  }

  private fun appendLink(label: String, target: String) {
    val isLink = isFollowed(target) && depth < maximumDepth
    if (isLink) html.append("<a href=\"").append(escapeHtml(target)).append("\">")
    if (depth < maximumDepth) InlineWriter(label, html, depth + 1).write() else html.append(escapeHtml(label))
    if (isLink) html.append("</a>")
  }

  private fun isFollowed(target: String): Boolean =
    schemes.any { target.startsWith(it, ignoreCase = true) } && target.none { it.isWhitespace() }

  /** The same character in a row from here, so many at most. */
  private fun run(atMost: Int): String {
    var end = at + 1
    while (end < text.length && end - at < atMost && text[end] == text[at]) end++
    return text.substring(at, end)
  }

  private inline fun closing(mark: String, accepts: (Int) -> Boolean): Int? {
    if (mark in unclosed) return null
    var index = text.indexOf(mark, at + mark.length + 1)
    while (index != -1 && !accepts(index)) index = text.indexOf(mark, index + 1)
    if (index == -1) unclosed += mark
    return index.takeIf { it != -1 }
  }

  private fun matching(start: Int, opening: Char, closing: Char): Int? {
    var open = 0
    for (index in start until minOf(text.length, start + maximumLink)) {
      val character = text[index]
      if (index > 0 && text[index - 1] == '\\') continue
      if (character == opening) open++
      if (character == closing && --open == 0) return index
    }
    return null
  }
}
