package com.intellij.platform.lsp.api

import com.intellij.execution.configurations.GeneralCommandLine
import com.intellij.openapi.extensions.ExtensionPointName
import com.intellij.openapi.project.Project
import com.intellij.openapi.vfs.VirtualFile
import com.intellij.platform.lsp.api.customization.LspCustomization
import com.intellij.platform.lsp.api.lsWidget.LspServerWidgetItem
import java.util.concurrent.CompletableFuture
import org.eclipse.lsp4j.ClientCapabilities
import org.eclipse.lsp4j.ConfigurationItem
import org.eclipse.lsp4j.InitializeParams
import org.eclipse.lsp4j.InitializeResult
import org.eclipse.lsp4j.TextDocumentIdentifier
import org.eclipse.lsp4j.services.LanguageServer

typealias Lsp4jServer = LanguageServer

interface LspServerSupportProvider {
  interface LspServerStarter {
    fun ensureServerStarted(descriptor: LspServerDescriptor)
  }

  fun fileOpened(project: Project, file: VirtualFile, serverStarter: LspServerStarter)

  fun createLspServerWidgetItem(lspServer: LspServer, currentFile: VirtualFile?): LspServerWidgetItem? =
    LspServerWidgetItem(lspServer, currentFile)

  companion object {
    val EP_NAME: ExtensionPointName<LspServerSupportProvider> =
      ExtensionPointName.create("com.intellij.platform.lsp.serverSupportProvider")
  }
}

abstract class LspServerDescriptor protected constructor(
  val project: Project,
  val presentableName: String,
  vararg val roots: VirtualFile,
) {
  abstract fun isSupportedFile(file: VirtualFile): Boolean

  open fun createCommandLine(): GeneralCommandLine = throw UnsupportedOperationException()

  open fun getFileUri(file: VirtualFile): String = file.url

  open fun findFileByUri(fileUri: String): VirtualFile? = null

  open fun getLanguageId(file: VirtualFile): String = file.extension ?: ""

  open fun createInitializeParams(): InitializeParams =
    InitializeParams().also { created -> createInitializationOptions()?.let { created.initializationOptions = it } }

  open val clientCapabilities: ClientCapabilities
    get() = ClientCapabilities()

  open fun createInitializationOptions(): Any? = null

  open fun createLsp4jClient(handler: LspServerNotificationsHandler): Lsp4jClient = Lsp4jClient(handler)

  open val lsp4jServerClass: Class<out Lsp4jServer> = Lsp4jServer::class.java

  open val lspServerListener: LspServerListener? = null

  open val lspCustomization: LspCustomization = LspCustomization()

  open fun getWorkspaceConfiguration(item: ConfigurationItem): Any? = null
}

abstract class ProjectWideLspServerDescriptor(project: Project, presentableName: String) :
  LspServerDescriptor(project, presentableName)

enum class LspServerState { Initializing, Running, ShutdownNormally, ShutdownUnexpectedly }

interface LspServer {
  val providerClass: Class<out LspServerSupportProvider>
  val project: Project
  val descriptor: LspServerDescriptor
  val state: LspServerState
  val initializeResult: InitializeResult?

  fun sendNotification(lsp4jSender: (Lsp4jServer) -> Unit)

  suspend fun <Lsp4jResponse> sendRequest(
    lsp4jSender: (Lsp4jServer) -> CompletableFuture<Lsp4jResponse>,
  ): Lsp4jResponse?

  fun <Lsp4jResponse> sendRequestSync(
    timeoutMs: Int = DEFAULT_REQUEST_TIMEOUT_MS,
    lsp4jSender: (Lsp4jServer) -> CompletableFuture<Lsp4jResponse>,
  ): Lsp4jResponse?

  fun getDocumentIdentifier(file: VirtualFile): TextDocumentIdentifier

  companion object {
    const val DEFAULT_REQUEST_TIMEOUT_MS: Int = 10_000
  }
}

interface LspServerListener {
  fun serverInitialized(params: InitializeResult) {}

  fun serverStopped(shutdownNormally: Boolean) {}
}

interface LspServerManager {
  companion object {
    @JvmStatic
    fun getInstance(project: Project): LspServerManager = project.getService(LspServerManager::class.java)
  }

  fun getServersForProvider(providerClass: Class<out LspServerSupportProvider>): Collection<LspServer>

  fun startServersIfNeeded(providerClass: Class<out LspServerSupportProvider>)

  fun ensureServerStarted(providerClass: Class<out LspServerSupportProvider>, descriptor: LspServerDescriptor)

  fun stopServers(providerClass: Class<out LspServerSupportProvider>)

  fun stopAndRestartIfNeeded(providerClass: Class<out LspServerSupportProvider>)
}
