package com.scenewright.harness

import com.google.gson.JsonObject
import com.intellij.core.CoreApplicationEnvironment
import com.intellij.notification.Notification
import com.intellij.notification.Notifications
import com.intellij.openapi.Disposable
import com.intellij.openapi.components.Service
import com.intellij.openapi.editor.impl.DocumentWriteAccessGuard
import com.intellij.openapi.project.Project
import com.intellij.openapi.util.Disposer
import com.intellij.openapi.vfs.VirtualFile
import com.intellij.platform.lsp.api.LspServerManager
import com.scenewright.rider.settings.ScenewrightSettings
import java.nio.file.Path
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.CopyOnWriteArrayList
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob

/** The platform's own core with one application, as far as the plugin's classes meet it outside of windows. */
class Ide {
  private val disposable = Disposer.newDisposable("Scenewright")
  private val environment = CoreApplicationEnvironment(disposable, false)

  init {
    environment.application.registerService(ScenewrightSettings::class.java, ScenewrightSettings())
    // Documents ask it whether they may be changed.
    CoreApplicationEnvironment.registerApplicationDynamicExtensionPoint(
      "com.intellij.documentWriteAccessGuard",
      DocumentWriteAccessGuard::class.java,
    )
  }

  val settings: ScenewrightSettings
    get() = ScenewrightSettings.instance

  /** Open a folder as a project. */
  fun project(root: Path, capabilities: JsonObject): IdeProject = IdeProject(root, capabilities, environment, disposable)

  fun close(): Unit = Disposer.dispose(disposable)
}

/** A project whose services are made as the platform makes them: by their annotation, when they are asked for. */
class IdeProject(
  val root: Path,
  capabilities: JsonObject,
  private val environment: CoreApplicationEnvironment,
  disposable: Disposable,
) {
  private val scope = CoroutineScope(SupervisorJob() + Dispatchers.Default)
  private val services = ConcurrentHashMap<Class<*>, Any>()

  val platform: Project = PlatformProject.open(environment, disposable, root, ::serviceOf)
  val servers: IdeServers = IdeServers(platform, capabilities)
  val told: MutableList<Notification> = CopyOnWriteArrayList()

  init {
    platform.messageBus.connect(disposable).subscribe(
      Notifications.TOPIC,
      object : Notifications {
        override fun notify(notification: Notification) {
          told += notification
        }
      },
    )
  }

  fun file(path: String): VirtualFile =
    checkNotNull(environment.localFileSystem.findFileByNioFile(root.resolve(path))) { "$path is not in the project" }

  private fun serviceOf(type: Class<*>): Any? =
    when {
      type == LspServerManager::class.java -> servers
      type.isAnnotationPresent(Service::class.java) -> services[type] ?: make(type).let { services.putIfAbsent(type, it) ?: it }
      else -> null
    }

  private fun make(type: Class<*>): Any {
    val constructor = type.declaredConstructors.maxBy { it.parameterCount }
    val given =
      constructor.parameterTypes.map { parameter ->
        when (parameter) {
          Project::class.java -> platform
          CoroutineScope::class.java -> scope
          else -> error("the platform injects no ${parameter.name} into ${type.name}")
        }
      }
    return constructor.newInstance(*given.toTypedArray())
  }
}
