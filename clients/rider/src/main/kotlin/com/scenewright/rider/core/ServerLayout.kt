package com.scenewright.rider.core

import java.nio.file.Path

/** Where the server lies in the installed plugin, whose jar is `lib/scenewright-rider.jar`. */
fun serverScript(pluginJar: Path): Path? = pluginJar.parent?.parent?.resolve("server")?.resolve("bin/scenewright.js")

/** What follows the program on the command line that starts the server. */
fun serverArguments(script: Path): List<String> = listOf(script.toString(), "lsp", "--stdio")
