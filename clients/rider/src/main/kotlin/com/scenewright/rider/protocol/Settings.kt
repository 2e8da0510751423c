// Generated from the tables of protocol/ by `node tools/kotlin-protocol/main.mjs`.

package com.scenewright.rider.protocol

data class Settings(
  /** Language of hovers and messages. `auto` follows the editor. One of `auto`, `en`, `zh-cn`. */
  val language: String = "auto",
  /**
   * Which build of the parser reads scripts and shaders. `native` needs the npm package `tree-sitter` beside the
   * server; without it `wasm` is used. Takes effect when the server starts. One of `wasm`, `native`.
   */
  val parser: String = "wasm",
  val completion: SettingsCompletion = SettingsCompletion(),
  val api: SettingsApi = SettingsApi(),
  val hover: SettingsHover = SettingsHover(),
)

data class SettingsCompletion(
  /** Offer inline completions. */
  val enabled: Boolean = true,
  /** Hide completions that the embedded engine trusts less than this. */
  val minimumConfidence: Double = 0.45,
)

data class SettingsApi(
  /**
   * Offer members and parameters of the engine's API. `auto` leaves this to the C# server in editors that bring one.
   * Event functions are offered always. One of `auto`, `on`, `off`.
   */
  val completion: String = "auto",
  /** Mark members that the project's Unity version does not have, and obsolete ones. */
  val diagnostics: Boolean = true,
)

data class SettingsHover(
  /** Explain engine APIs and project symbols on hover. */
  val enabled: Boolean = true,
)
