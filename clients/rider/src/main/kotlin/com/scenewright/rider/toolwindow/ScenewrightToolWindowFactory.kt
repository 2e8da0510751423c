package com.scenewright.rider.toolwindow

import com.intellij.openapi.project.DumbAware
import com.intellij.openapi.project.Project
import com.intellij.openapi.util.Disposer
import com.intellij.openapi.wm.ToolWindow
import com.intellij.openapi.wm.ToolWindowFactory
import com.intellij.ui.content.ContentFactory
import com.scenewright.rider.lsp.UnityProject
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext

/** Makes the tool window of a Unity project, when it is opened first. */
class ScenewrightToolWindowFactory : ToolWindowFactory, DumbAware {
  override suspend fun isApplicableAsync(project: Project): Boolean =
    withContext(Dispatchers.IO) { project.getService(UnityProject::class.java).isUnity }

  override fun createToolWindowContent(project: Project, toolWindow: ToolWindow) {
    for (factory in listOf(::indexTab, ::searchTab, ::usedByTab, ::historyTab, ::logTab)) {
      val disposable = Disposer.newDisposable()
      Disposer.register(toolWindow.disposable, disposable)
      val tab = factory(project, disposable)
      val content = ContentFactory.getInstance().createContent(tab.component, tab.title, false)
      content.setCloseable(false)
      content.setDisposer(disposable)
      content.setPreferredFocusableComponent(tab.focused)
      toolWindow.contentManager.addContent(content)
    }
  }
}
