package com.scenewright.rider.core

import kotlin.test.assertEquals

/**
 * An edit of a text whose caret is written `|`; `[` and `]` stand where the replaced range begins and ends. Shown parts are
 * written one after another, those that are kept in `<>`; `null` where nothing can be shown.
 */
private class Edit(val name: String, val text: String, val insert: String, val shown: String?)

private val edits =
  listOf(
    Edit("at the caret", "a.|", "Foo()", "Foo()"),
    Edit("typed text is dropped", "  [GetCompo|", "GetComponent<T>();", "nent<T>();"),
    Edit("typed text that differs", "[getCompo|", "GetComponent", null),
    Edit("a range that begins after the caret", "a|b[c]", "x", null),
    Edit("a range that ends before the caret", "[a]b|", "ab", null),
    Edit("nothing new", "[abc|", "abc", null),
    Edit("nothing at all", "abc|", "", null),
    Edit("a bracket right of the caret stays", "Foo(|)]", "1, 2);", "1, 2<)>;"),
    Edit("the rest of the line stays", "[Foo(|)]", "Foo(1, 2)", "1, 2<)>"),
    Edit("text that stays in pieces", "F(|));]", "a(b), c);", "a(b<)>, c<);>"),
    Edit("text that would be taken away", "F(|old)]", "new)", null),
    Edit("text right of the caret out of order", "F(|);]", ";)", null),
    Edit("several lines", "void F()\n{\n  [re|\n}", "return 1;\n  // end", "turn 1;\n  // end"),
    Edit("a range over lines", "if (a)\n  [b|\n}]", "b();\n}", "();<\n}>"),
    Edit("carriage returns of the server", "a|", "\r\nb\rc", "\nb\nc"),
    Edit("a pair after the caret", "😀[a|", "ab😀", "b😀"),
    Edit("the first half of a pair was typed", "[\uD83D|", "😀", null),
    Edit("half a pair stays", "a|\uDE00]", "😀", null),
    Edit("a whole pair stays", "a|😀]", "b😀c", "b<😀>c"),
    Edit("Chinese", "// [更新|", "更新玩家的位置", "玩家的位置"),
    Edit("at the end of the text", "a\n|", "b", "b"),
  )

private class Marked(marked: String) {
  val text = marked.replace(Regex("[|\\[\\]]"), "")
  val caret = placeOf(marked, '|') ?: error("no caret")
  val start = placeOf(marked, '[')
  val end = placeOf(marked, ']')

  private fun placeOf(marked: String, mark: Char): Int? =
    marked.indexOf(mark).takeIf { it != -1 }?.let { at -> marked.take(at).count { it !in "|[]" } }
}

private fun placeAt(text: String, offset: Int): TextPlace {
  val before = text.take(offset)
  return TextPlace(before.count { it == '\n' }, before.length - 1 - before.lastIndexOf('\n'))
}

fun Cases.inlineEdits() {
  for (edit in edits)
    test("inline edit: ${edit.name}") {
      val marked = Marked(edit.text)
      val text = marked.text
      val parts =
        inlineParts(
          text,
          marked.caret,
          placeAt(text, marked.start ?: marked.caret),
          placeAt(text, marked.end ?: marked.caret),
          edit.insert,
        )
      assertEquals(edit.shown, parts?.joinToString("") { if (it is InlinePart.Skip) "<${it.text}>" else it.text })
      // The IDE takes as much away after the caret as it keeps in the new text.
      val kept = parts?.filterIsInstance<InlinePart.Skip>()?.joinToString("") { it.text } ?: return@test
      assertEquals(text.substring(marked.caret, marked.end ?: marked.caret), kept)
    }
  test("an edit without a range is at the caret") {
    assertEquals(listOf(InlinePart.Gray("b")), inlineParts("a", 1, null, null, "b"))
  }
  val outside =
    listOf(
      TextPlace(5, 0),
      TextPlace(0, 3),
      TextPlace(1, 9),
      TextPlace(-1, 0),
      TextPlace(0, -1),
      TextPlace(1, Int.MAX_VALUE),
      TextPlace(Int.MAX_VALUE, Int.MAX_VALUE),
    )
  for (place in outside)
    test("an edit up to or from $place lies outside the text") {
      assertEquals(null, inlineParts("ab\ncd", 0, null, place, "x"))
      assertEquals(null, inlineParts("ab\ncd", 5, place, null, "x"))
    }
  test("a caret outside the text") { assertEquals(null, inlineParts("ab", 3, null, null, "x")) }
}
