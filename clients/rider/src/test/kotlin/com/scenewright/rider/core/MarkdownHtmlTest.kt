package com.scenewright.rider.core

import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertTrue

fun Cases.markdown() {
  tests(
    "blocks",
    "" to "",
    "one\ntwo\n\nthree" to "<p>one two</p><p>three</p>",
    "one  \ntwo" to "<p>one<br>two</p>",
    "one\\\ntwo" to "<p>one<br>two</p>",
    "## A title ##" to "<h2>A title</h2>",
    "#no title" to "<p>#no title</p>",
    "a\n\n---\n\nb" to "<p>a</p><hr><p>b</p>",
    "```csharp\nList<int> a = b && c;\n```\nafter" to "<pre>List&lt;int&gt; a = b &amp;&amp; c;</pre><p>after</p>",
    "```\nnever closed **here**" to "<pre>never closed **here**</pre>",
    "````\n```\n````" to "<pre>```</pre>",
    "~~~\na\n~~~" to "<pre>a</pre>",
    "- a\n- b\n\nc" to "<ul><li>a</li><li>b</li></ul><p>c</p>",
    "1. a\n2. b" to "<ol><li>a</li><li>b</li></ol>",
    "- a\n- b\n1. c" to "<ul><li>a</li><li>b</li></ul><ol><li>c</li></ol>",
    "- a\n  - b\n- c" to "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>",
    "- a\n\n  more\n\nend" to "<ul><li>a<p>more</p></li></ul><p>end</p>",
    "> a\n> b\n\nc" to "<blockquote><p>a b</p></blockquote><p>c</p>",
    "a\r\nb" to "<p>a b</p>",
  ) { (markdown, html) -> assertEquals(html, markdownToHtml(markdown)) }
  tests(
    "text in a line",
    "**strong** and *soft*" to "<b>strong</b> and <i>soft</i>",
    "**a *b* c**" to "<b>a <i>b</i> c</b>",
    "_soft_ but snake_case_name" to "<i>soft</i> but snake_case_name",
    "2 * 3 * 4" to "2 * 3 * 4",
    "*never closed" to "*never closed",
    "*TinyGame\\.Combat · Assets/Scripts/Combat/Health\\.cs*" to "<i>TinyGame.Combat · Assets/Scripts/Combat/Health.cs</i>",
    "\\*no emphasis\\*" to "*no emphasis*",
    "a\\b" to "a\\b",
    "`a < b` and ``a ` b``" to "<code>a &lt; b</code> and <code>a ` b</code>",
    "`never closed" to "`never closed",
    "&lt;T&gt; &amp; &#39; &nosuch; & \"" to "&lt;T&gt; &amp; &#39; &amp;nosuch; &amp; &quot;",
    "<b>raw</b> <script>x</script>" to "&lt;b&gt;raw&lt;/b&gt; &lt;script&gt;x&lt;/script&gt;",
    "[page](https://docs.unity3d.com/a?b=1&c=2)" to "<a href=\"https://docs.unity3d.com/a?b=1&amp;c=2\">page</a>",
    "[**bold** page](https://a.b \"title\")" to "<a href=\"https://a.b\"><b>bold</b> page</a>",
    "[a [b] c](file:///tmp/a.cs#L3)" to "<a href=\"file:///tmp/a.cs#L3\">a [b] c</a>",
    "[go](javascript:alert(1)) [run](command:x) [rel](../a.md)" to "go run rel",
    "[no link] (here)" to "[no link] (here)",
    "![a picture](https://a.b/c.png)" to "a picture",
    "<https://a.b> <not a link>" to "<a href=\"https://a.b\">https://a.b</a> &lt;not a link&gt;",
    "[quote](https://a.b/\"onmouseover=x)" to "<a href=\"https://a.b/&quot;onmouseover=x\">quote</a>",
  ) { (text, html) -> assertEquals(html, inlineHtml(text)) }
  tests("hostile text ends", "*", "**a", "_", "`", "``a", "[", "![", "[a](", "(", "<", "&", "\\", "> ", "- ", "1. ", "# ", "*a ") { part ->
    val started = System.nanoTime()
    markdownToHtml(part.repeat(300_000 / part.length))
    assertTrue(System.nanoTime() - started < 5_000_000_000, "takes too long")
  }
  test("nesting is bounded") {
    val quotes = markdownToHtml("> ".repeat(100) + "a")
    assertEquals(8, Regex("<blockquote>").findAll(quotes).count())
    val lists = markdownToHtml((0 until 100).joinToString("\n") { " ".repeat(2 * it) + "- a" })
    assertEquals(8, Regex("<ul>").findAll(lists).count())
  }
  test("every prefix of a text gives whole HTML") {
    val whole = "# A\n\n**b *c* d** `e` [f](https://g.h)\n\n```cs\ni\n```\n\n- j\n  - k\n\n> l"
    for (length in whole.indices) {
      val html = markdownToHtml(whole.take(length))
      for (tag in listOf("p", "b", "i", "code", "a", "pre", "ul", "li", "blockquote", "h1")) {
        val opened = Regex("<$tag[ >]").findAll(html).count()
        assertEquals(opened, Regex("</$tag>").findAll(html).count(), "$tag in $html")
      }
    }
  }
  test("long texts are cut") { assertFalse(markdownToHtml("a".repeat(500_000) + "END").contains("END")) }
}
