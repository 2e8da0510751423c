package com.scenewright.harness

import com.google.gson.JsonObject
import com.intellij.openapi.project.Project
import com.intellij.openapi.vfs.VirtualFile
import com.intellij.platform.lsp.api.LspServer
import com.intellij.platform.lsp.api.LspServerDescriptor
import com.intellij.platform.lsp.api.LspServerManager
import com.intellij.platform.lsp.api.LspServerSupportProvider
import java.util.concurrent.CopyOnWriteArrayList

/** The servers of a project, started and stopped as the platform does. */
class IdeServers(private val project: Project, private val capabilities: JsonObject) : LspServerManager {
  private val servers = CopyOnWriteArrayList<IdeServer>()
  private val opened = CopyOnWriteArrayList<VirtualFile>()

  /** All that were ever started, in their order. */
  val started: MutableList<IdeServer> = CopyOnWriteArrayList()

  /** How often a start failed, with the reason. */
  val failures: MutableList<Exception> = CopyOnWriteArrayList()

  /** Tell a provider that a file was opened; it starts a server where it wants to. Answers the newest server. */
  fun open(provider: LspServerSupportProvider, file: VirtualFile): IdeServer? {
    opened += file
    tell(provider, file)
    return servers.lastOrNull()
  }

  override fun getServersForProvider(providerClass: Class<out LspServerSupportProvider>): Collection<LspServer> =
    servers.filter { it.providerClass == providerClass }

  override fun startServersIfNeeded(providerClass: Class<out LspServerSupportProvider>) {
    val provider = providerClass.getDeclaredConstructor().newInstance()
    opened.forEach { tell(provider, it) }
  }

  override fun ensureServerStarted(
    providerClass: Class<out LspServerSupportProvider>,
    descriptor: LspServerDescriptor,
  ) {
    // The platform keeps one for each class of descriptors and their roots.
    val isThere = { other: LspServerDescriptor ->
      other.javaClass == descriptor.javaClass && other.roots.contentEquals(descriptor.roots)
    }
    if (servers.any { isThere(it.descriptor) }) return
    val server = IdeServer(project, providerClass, descriptor, capabilities)
    servers += server
    started += server
    try {
      server.start()
    } catch (error: Exception) {
      failures += error
      servers -= server
    }
  }

  override fun stopServers(providerClass: Class<out LspServerSupportProvider>) {
    val stopped = servers.filter { it.providerClass == providerClass }
    servers.removeAll(stopped.toSet())
    stopped.forEach { it.stop() }
  }

  override fun stopAndRestartIfNeeded(providerClass: Class<out LspServerSupportProvider>) {
    stopServers(providerClass)
    startServersIfNeeded(providerClass)
  }

  private fun tell(provider: LspServerSupportProvider, file: VirtualFile) {
    val starter =
      object : LspServerSupportProvider.LspServerStarter {
        override fun ensureServerStarted(descriptor: LspServerDescriptor) {
          if (descriptor.isSupportedFile(file)) this@IdeServers.ensureServerStarted(provider.javaClass, descriptor)
        }
      }
    provider.fileOpened(project, file, starter)
  }
}
