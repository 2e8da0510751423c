package com.scenewright.rider.lsp

import com.intellij.DynamicBundle
import com.intellij.execution.ExecutionException
import com.intellij.execution.configurations.GeneralCommandLine
import com.intellij.ide.trustedProjects.TrustedProjects
import com.intellij.openapi.project.Project
import com.intellij.openapi.vfs.VirtualFile
import com.intellij.platform.lsp.api.Lsp4jClient
import com.intellij.platform.lsp.api.Lsp4jServer
import com.intellij.platform.lsp.api.LspServerListener
import com.intellij.platform.lsp.api.LspServerNotificationsHandler
import com.intellij.platform.lsp.api.ProjectWideLspServerDescriptor
import com.intellij.platform.lsp.api.customization.LspCustomization
import com.scenewright.rider.core.languageOf
import com.scenewright.rider.core.serverArguments
import com.scenewright.rider.protocol.InitializationOptions
import com.scenewright.rider.settings.ScenewrightSettings
import com.scenewright.rider.settings.serverSettings
import org.eclipse.lsp4j.ConfigurationItem
import org.eclipse.lsp4j.InitializeParams

/** The one server of a Unity project: how it is started and what it is told. */
class ScenewrightServerDescriptor(project: Project) : ProjectWideLspServerDescriptor(project, "Scenewright") {
  override fun isSupportedFile(file: VirtualFile): Boolean = languageOf(file.name) != null

  override fun getLanguageId(file: VirtualFile): String = languageOf(file.name) ?: super.getLanguageId(file)

  /** Where Node.js or the server is missing, the user is told how to mend it. */
  override fun createCommandLine(): GeneralCommandLine =
    when (val start = prepareStart()) {
      is ServerStart.Ready ->
        GeneralCommandLine(start.node, *serverArguments(start.script).toTypedArray())
          .withWorkDirectory(project.basePath)
          .withCharset(Charsets.UTF_8)
      is ServerStart.Refused -> {
        tellRefusal(project, start)
        throw ExecutionException(start.text)
      }
    }

  override fun createInitializeParams(): InitializeParams =
    super.createInitializeParams().apply { locale = DynamicBundle.getLocale().toLanguageTag() }

  /** The platform itself carries out the server's commands, and ReSharper completes C#. */
  override fun createInitializationOptions(): Any =
    InitializationOptions(
      trusted = TrustedProjects.isProjectTrusted(project),
      ownCommands = false,
      bringsCSharp = true,
    )

  override fun getWorkspaceConfiguration(item: ConfigurationItem): Any? =
    if (item.section == "scenewright") serverSettings(ScenewrightSettings.instance.state)
    else super.getWorkspaceConfiguration(item)

  override fun createLsp4jClient(handler: LspServerNotificationsHandler): Lsp4jClient = ScenewrightClient(this, handler)

  override val lsp4jServerClass: Class<out Lsp4jServer> = ScenewrightServer::class.java

  override val lspServerListener: LspServerListener = ServerLife(this)

  override val lspCustomization: LspCustomization = ScenewrightCustomization()
}
