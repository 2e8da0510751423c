package com.scenewright.rider.settings

import com.intellij.openapi.application.ApplicationManager
import com.intellij.openapi.components.PersistentStateComponent
import com.intellij.openapi.components.Service
import com.intellij.openapi.components.State
import com.intellij.openapi.components.Storage
import com.scenewright.rider.protocol.Settings

/** Milliseconds. */
const val LONGEST_DEBOUNCE: Int = 5_000

/** What the user chose. The IDE stores the properties of this class by their names, hence `var`. */
class ScenewrightState {
  /** The Node.js that runs the server; empty where it is looked for. */
  var nodePath: String = ""

  var isInlineCompletionOn: Boolean = true

  /** Milliseconds of rest after a key before a completion is asked for. */
  var debounce: Int = 150

  var language: String = Settings().language
  var minimumConfidence: Double = Settings().completion.minimumConfidence
  var apiCompletion: String = Settings().api.completion
  var areApiDiagnosticsOn: Boolean = Settings().api.diagnostics
  var isHoverOn: Boolean = Settings().hover.enabled
}

/** The settings of this IDE. They name a program, so no project has its own. */
@Service(Service.Level.APP)
@State(name = "Scenewright", storages = [Storage("scenewright.xml")])
class ScenewrightSettings : PersistentStateComponent<ScenewrightState> {
  @Volatile private var current = ScenewrightState()

  override fun getState(): ScenewrightState = current

  override fun loadState(state: ScenewrightState) {
    current = state
  }

  companion object {
    val instance: ScenewrightSettings
      get() = ApplicationManager.getApplication().getService(ScenewrightSettings::class.java)
  }
}
