package com.scenewright.rider.lsp

import com.intellij.openapi.project.Project
import com.scenewright.rider.settings.ScenewrightSettings
import com.scenewright.rider.settings.serverSettings
import org.eclipse.lsp4j.DidChangeConfigurationParams

/** Tell the server of a project that settings changed; it asks for them then. */
fun tellSettings(project: Project) {
  val settings = mapOf("scenewright" to serverSettings(ScenewrightSettings.instance.state))
  val params = DidChangeConfigurationParams(settings)
  runningServer(project)?.sendNotification { it.workspaceService.didChangeConfiguration(params) }
}
