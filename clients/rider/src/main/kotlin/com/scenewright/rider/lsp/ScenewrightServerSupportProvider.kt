package com.scenewright.rider.lsp

import com.intellij.openapi.application.ApplicationManager
import com.intellij.openapi.components.Service
import com.intellij.openapi.project.Project
import com.intellij.openapi.vfs.VirtualFile
import com.intellij.platform.lsp.api.LspServer
import com.intellij.platform.lsp.api.LspServerSupportProvider
import com.intellij.platform.lsp.api.LspServerSupportProvider.LspServerStarter
import com.intellij.platform.lsp.api.lsWidget.LspServerWidgetItem
import com.scenewright.rider.core.findUnityProject
import com.scenewright.rider.core.languageOf
import java.nio.file.Path

/** Starts the server when the first file that it reads is opened in a Unity project. */
class ScenewrightServerSupportProvider : LspServerSupportProvider {
  override fun fileOpened(project: Project, file: VirtualFile, serverStarter: LspServerStarter) {
    if (languageOf(file.name) == null) return
    // A test of some plugin would leave a process behind for every project that it makes.
    if (ApplicationManager.getApplication().isUnitTestMode) return
    if (!project.getService(UnityProject::class.java).isUnity) return
    serverStarter.ensureServerStarted(ScenewrightServerDescriptor(project))
  }

  override fun createLspServerWidgetItem(lspServer: LspServer, currentFile: VirtualFile?): LspServerWidgetItem =
    ScenewrightWidgetItem(lspServer, currentFile)
}

/** The Unity project that a project of the IDE is, or lies in. A folder does not turn into one while it is open. */
@Service(Service.Level.PROJECT)
class UnityProject(project: Project) {
  /** It looks at the disk when it is asked for first. */
  val root: Path? by lazy { project.basePath?.let { findUnityProject(Path.of(it)) } }

  val isUnity: Boolean
    get() = root != null
}
