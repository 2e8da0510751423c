package com.scenewright.rider.settings

import com.scenewright.rider.protocol.Settings
import com.scenewright.rider.protocol.SettingsApi
import com.scenewright.rider.protocol.SettingsCompletion
import com.scenewright.rider.protocol.SettingsHover

/** The settings as the server asks for them, in the section `scenewright`. */
fun serverSettings(state: ScenewrightState): Settings =
  Settings(
    language = state.language,
    completion =
      SettingsCompletion(
        enabled = state.isInlineCompletionOn,
        minimumConfidence = state.minimumConfidence.coerceIn(0.0, 1.0),
      ),
    api = SettingsApi(completion = state.apiCompletion, diagnostics = state.areApiDiagnosticsOn),
    hover = SettingsHover(enabled = state.isHoverOn),
  )
