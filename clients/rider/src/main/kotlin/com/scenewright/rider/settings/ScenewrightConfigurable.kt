package com.scenewright.rider.settings

import com.intellij.openapi.options.Configurable
import com.intellij.openapi.project.ProjectManager
import com.scenewright.rider.lsp.restartServer
import com.scenewright.rider.lsp.tellSettings
import javax.swing.JComponent

/** The page Tools | Scenewright of the settings. */
class ScenewrightConfigurable : Configurable {
  private var form: SettingsForm? = null

  override fun getDisplayName(): String = message("plugin.name")

  override fun createComponent(): JComponent =
    SettingsForm().also {
      it.show(ScenewrightSettings.instance.state)
      form = it
    }.panel

  override fun isModified(): Boolean = form?.isChangedFrom(ScenewrightSettings.instance.state) == true

  /** Another Node.js takes a new server; of all else the running ones are told. */
  override fun apply() {
    val chosen = form?.state() ?: return
    val isOtherNode = chosen.nodePath != ScenewrightSettings.instance.state.nodePath
    ScenewrightSettings.instance.loadState(chosen)
    for (project in ProjectManager.getInstance().openProjects) {
      if (isOtherNode) restartServer(project) else tellSettings(project)
    }
  }

  override fun reset() {
    form?.show(ScenewrightSettings.instance.state)
  }

  override fun disposeUIResources() {
    form = null
  }
}
