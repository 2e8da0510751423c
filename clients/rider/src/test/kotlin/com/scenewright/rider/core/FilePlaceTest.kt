package com.scenewright.rider.core

import java.nio.file.Path
import kotlin.test.assertEquals
import kotlin.test.assertNull

fun Cases.filePlaces() {
  tests(
    "links",
    "file:///project/Assets/A.cs#L7" to FilePlace(Path.of("/project/Assets/A.cs"), 6),
    "file:///project/With%20Blank/%E5%A4%A9.cs#L1" to FilePlace(Path.of("/project/With Blank/天.cs"), 0),
    "file:///project/A%23B.cs" to FilePlace(Path.of("/project/A#B.cs"), 0),
    "file:///project/A.cs#L0" to FilePlace(Path.of("/project/A.cs"), 0),
    "file:///project/A.cs#section" to FilePlace(Path.of("/project/A.cs"), 0),
    "file:///project/A.cs#L99999999999" to FilePlace(Path.of("/project/A.cs"), 0),
  ) { (link, place) -> assertEquals(place, filePlaceOf(link)) }
  tests("no files", "", "https://a.b/c", "file://server/share/a.cs", "file:", "file:///a\u0000b", "file:///a%00b", "not a uri", "%%%") {
    assertNull(filePlaceOf(it))
  }
  test("a link leads back to its line") {
    assertEquals(FilePlace(Path.of("/a/b.cs"), 41), filePlaceOf(linkTo("file:///a/b.cs", 41)))
  }
}
