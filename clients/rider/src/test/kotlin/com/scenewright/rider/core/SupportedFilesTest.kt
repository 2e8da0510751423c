package com.scenewright.rider.core

import kotlin.test.assertEquals

fun Cases.supportedFiles() {
  val files =
    mapOf(
      "Player.cs" to "csharp",
      "Water.SHADER" to "shaderlab",
      "Noise.compute" to "hlsl",
      "Noise.cginc" to "hlsl",
      "Main.unity" to "unity-yaml",
      "Walk.overrideController" to "unity-yaml",
      "Player.cs.meta" to "unity-yaml",
      "cs" to null,
      "README.md" to null,
      "Player.cs.orig" to null,
      "" to null,
      "trailing." to null,
    )
  for ((name, language) in files) test("the language of '$name'") { assertEquals(language, languageOf(name)) }
  test("grey text is for code") {
    assertEquals(
      listOf(true, true, true, false, false),
      listOf("A.cs", "A.shader", "A.hlsl", "A.prefab", "A.txt").map(::takesInlineCompletions),
    )
  }
}
