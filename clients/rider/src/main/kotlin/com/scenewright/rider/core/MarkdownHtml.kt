package com.scenewright.rider.core

/** Characters that are rendered of one answer; what a text pane takes in at once. */
private const val maximumLength = 400_000

/** How deep quotes and lists nest; deeper ones are shown at this depth. */
private const val maximumDepth = 8

/**
 * Markdown as HTML for a Swing text pane, which knows HTML 3.2: headings, paragraphs, lists, quotes, rules, blocks of
 * code and what `inlineHtml` knows. Text that breaks off, as a streamed one does, is closed. No HTML of the text itself
 * gets through.
 */
fun markdownToHtml(markdown: String): String {
  val lines = markdown.take(maximumLength).replace("\r\n", "\n").split('\n')
  return StringBuilder().also { appendBlocks(it, lines, 0) }.toString()
}

private val heading = Regex("^ {0,3}(#{1,6})\\s+(.*?)\\s*#*\\s*$")
private val rule = Regex("^ {0,3}(?:-[ -]*-[ -]*-|\\*[ *]*\\*[ *]*\\*|_[ _]*_[ _]*_)[ \\-*_]*$")
private val fence = Regex("^ {0,3}(`{3,}|~{3,}).*$")
private val item = Regex("^( *)([-*+]|\\d{1,9}[.)])\\s+(.*)$")
private val quote = Regex("^ {0,3}> ?(.*)$")

private fun appendBlocks(html: StringBuilder, lines: List<String>, depth: Int) {
  val paragraph = mutableListOf<String>()
  fun endParagraph() {
    if (paragraph.isNotEmpty()) html.append("<p>").append(inlineHtml(joinLines(paragraph))).append("</p>")
    paragraph.clear()
  }
  var at = 0
  while (at < lines.size) {
    val line = lines[at]
    val opening = fence.matchEntire(line)
    val title = heading.matchEntire(line)
    when {
      line.isBlank() -> endParagraph()
      opening != null -> {
        endParagraph()
        val end = endOfFence(lines, at + 1, opening.groupValues[1])
        html.append("<pre>").append(escapeHtml(lines.subList(at + 1, end).joinToString("\n"))).append("</pre>")
        at = end
      }
      title != null -> {
        endParagraph()
        val level = title.groupValues[1].length
        html.append("<h$level>").append(inlineHtml(title.groupValues[2])).append("</h$level>")
      }
      rule.matches(line) -> {
        endParagraph()
        html.append("<hr>")
      }
      quote.matches(line) && depth < maximumDepth -> {
        endParagraph()
        val end = endOfBlock(lines, at) { quote.matches(it) }
        val inner = lines.subList(at, end).map { quote.matchEntire(it)?.groupValues?.get(1) ?: it }
        html.append("<blockquote>")
        appendBlocks(html, inner, depth + 1)
        html.append("</blockquote>")
        at = end - 1
      }
      item.matches(line) && depth < maximumDepth -> {
        endParagraph()
        at = appendList(html, lines, at, depth) - 1
      }
      else -> paragraph += line
    }
    at++
  }
  endParagraph()
}

/** Append the list that begins at a line; the line after it. An item goes on over lines that are indented further. */
private fun appendList(html: StringBuilder, lines: List<String>, start: Int, depth: Int): Int {
  val first = item.matchEntire(lines[start])
  val indent = first?.groupValues?.get(1)?.length ?: 0
  val isOrdered = first?.groupValues?.get(2)?.first()?.isDigit() == true
  val tag = if (isOrdered) "ol" else "ul"
  html.append("<$tag>")
  var at = start
  while (at < lines.size) {
    val match = item.matchEntire(lines[at]) ?: break
    if (match.groupValues[1].length != indent || match.groupValues[2].first().isDigit() != isOrdered) break
    val end = endOfItem(lines, at + 1, indent)
    val rest = lines.subList(at + 1, end).map { it.drop(minOf(indent + 2, it.length - it.trimStart().length)) }
    html.append("<li>").append(inlineHtml(match.groupValues[3]))
    appendBlocks(html, rest, depth + 1)
    html.append("</li>")
    at = end
  }
  html.append("</$tag>")
  return at
}

private fun endOfItem(lines: List<String>, start: Int, indent: Int): Int {
  var at = start
  while (at < lines.size) {
    val line = lines[at]
    val next = lines.getOrElse(at + 1) { "" }
    val goesOn = if (line.isBlank()) indentOf(next) > indent && next.isNotBlank() else indentOf(line) > indent
    if (!goesOn) return at
    at++
  }
  return at
}

private fun indentOf(line: String): Int = line.length - line.trimStart(' ').length

private fun endOfFence(lines: List<String>, start: Int, opening: String): Int {
  val closing = (start until lines.size).firstOrNull {
    val line = lines[it].trim()
    line.length >= opening.length && line.all { character -> character == opening.first() }
  }
  return closing ?: lines.size
}

private fun endOfBlock(lines: List<String>, start: Int, belongs: (String) -> Boolean): Int =
  (start until lines.size).firstOrNull { !belongs(lines[it]) } ?: lines.size

/** The lines of a paragraph as one; a line that ends in two blanks or a backslash is broken there. */
private fun joinLines(lines: List<String>): String =
  lines.withIndex().joinToString("") { (index, line) ->
    val text = line.trim()
    when {
      index == lines.lastIndex -> text
      line.endsWith("  ") -> "$text\n"
      text.endsWith('\\') -> "${text.dropLast(1)}\n"
      else -> "$text "
    }
  }
