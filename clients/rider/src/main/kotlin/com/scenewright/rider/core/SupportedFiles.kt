package com.scenewright.rider.core

import java.util.Locale

/** Language ids of LSP, by the extensions that they stand for; those of the VS Code client, and C#. */
val languages: Map<String, List<String>> =
  mapOf(
    "csharp" to listOf("cs"),
    "shaderlab" to listOf("shader"),
    "hlsl" to listOf("hlsl", "cginc", "glslinc", "compute", "raytrace"),
    "unity-yaml" to
      listOf(
        "unity",
        "prefab",
        "mat",
        "asset",
        "anim",
        "controller",
        "overridecontroller",
        "mask",
        "physicmaterial",
        "physicsmaterial2d",
        "rendertexture",
        "lighting",
        "playable",
        "mixer",
        "preset",
        "spriteatlas",
        "terrainlayer",
        "flare",
        "guiskin",
        "fontsettings",
        "meta",
      ),
  )

private val languageByExtension: Map<String, String> =
  languages.flatMap { (language, extensions) -> extensions.map { it to language } }.toMap()

/** The language id of a file that the server reads, by its name; `null` for any other. */
fun languageOf(fileName: String): String? =
  languageByExtension[fileName.substringAfterLast('.', "").lowercase(Locale.ROOT)]

/** Whether grey text is offered in a file of this name: where code is written, that is, and not in assets. */
fun takesInlineCompletions(fileName: String): Boolean = languageOf(fileName) in setOf("csharp", "shaderlab", "hlsl")
