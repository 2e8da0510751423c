package com.scenewright.rider.lsp

import com.intellij.openapi.application.ApplicationManager
import com.intellij.openapi.components.Service
import com.intellij.openapi.project.Project
import com.intellij.platform.lsp.api.LspServerListener
import com.intellij.platform.lsp.api.LspServerManager
import com.scenewright.rider.core.CrashGuard
import com.scenewright.rider.notify.NoticeAction
import com.scenewright.rider.notify.Notices
import com.scenewright.rider.settings.message
import org.eclipse.lsp4j.InitializeResult

/** Milliseconds since some moment, on a clock that nobody sets. */
private fun elapsed(): Long = System.nanoTime() / 1_000_000

/** How often the server of a project ended of late. */
@Service(Service.Level.PROJECT)
class ServerCrashes {
  val guard: CrashGuard = CrashGuard(::elapsed)
}

/** Starts the server of a project again when it ended by itself: a few times, then the user is told. */
class ServerLife(private val descriptor: ScenewrightServerDescriptor) : LspServerListener {
  private val project = descriptor.project

  /** It runs, so what kept it from running is gone, and may be told when it comes back. */
  override fun serverInitialized(params: InitializeResult) {
    project.getService(Notices::class.java).forget()
  }

  override fun serverStopped(shutdownNormally: Boolean) {
    project.getService(ServerStatus::class.java).leave(descriptor)
    if (shutdownNormally || project.isDisposed) return
    // What cannot be started was told already, and would not start now either.
    if (prepareStart() is ServerStart.Refused) return
    if (project.getService(ServerCrashes::class.java).guard.mayRestart()) return startAgain(project)
    val restart = NoticeAction(message("action.restart")) { restartServer(project) }
    project.getService(Notices::class.java).tell("server.crashed", message("notice.server.crashed"), listOf(restart))
  }
}

/** Start the server of a project anew because the user wants it; faults may be told again. */
fun restartServer(project: Project) {
  project.getService(ServerCrashes::class.java).guard.forgive()
  project.getService(Notices::class.java).forget()
  startAgain(project)
}

private fun startAgain(project: Project) {
  ApplicationManager.getApplication().executeOnPooledThread {
    if (!project.isDisposed)
      LspServerManager.getInstance(project).stopAndRestartIfNeeded(ScenewrightServerSupportProvider::class.java)
  }
}
