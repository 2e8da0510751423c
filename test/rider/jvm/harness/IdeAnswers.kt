package com.scenewright.harness

import com.intellij.platform.lsp.api.LspServerDescriptor
import com.intellij.platform.lsp.api.LspServerNotificationsHandler
import java.util.concurrent.CompletableFuture
import java.util.concurrent.CopyOnWriteArrayList
import org.eclipse.lsp4j.ApplyWorkspaceEditParams
import org.eclipse.lsp4j.ApplyWorkspaceEditResponse
import org.eclipse.lsp4j.ConfigurationParams
import org.eclipse.lsp4j.LogTraceParams
import org.eclipse.lsp4j.MessageActionItem
import org.eclipse.lsp4j.MessageParams
import org.eclipse.lsp4j.ProgressParams
import org.eclipse.lsp4j.PublishDiagnosticsParams
import org.eclipse.lsp4j.RegistrationParams
import org.eclipse.lsp4j.ShowDocumentParams
import org.eclipse.lsp4j.ShowDocumentResult
import org.eclipse.lsp4j.ShowMessageRequestParams
import org.eclipse.lsp4j.UnregistrationParams
import org.eclipse.lsp4j.WorkDoneProgressCreateParams
import org.eclipse.lsp4j.WorkspaceFolder

/** What the IDE answers a server: settings from the plugin's descriptor, questions as a test wants them answered. */
class IdeAnswers(private val descriptor: LspServerDescriptor) : LspServerNotificationsHandler {
  /** Which button of a question is pressed; null closes it. */
  @Volatile var press: (ShowMessageRequestParams) -> MessageActionItem? = { null }

  val progress: MutableList<ProgressParams> = CopyOnWriteArrayList()

  override fun applyEdit(params: ApplyWorkspaceEditParams): CompletableFuture<ApplyWorkspaceEditResponse> =
    CompletableFuture.completedFuture(ApplyWorkspaceEditResponse(true))

  override fun registerCapability(params: RegistrationParams): CompletableFuture<Void> = done()

  override fun unregisterCapability(params: UnregistrationParams): CompletableFuture<Void> = done()

  override fun telemetryEvent(`object`: Any) {}

  override fun publishDiagnostics(params: PublishDiagnosticsParams) {}

  override fun showMessage(params: MessageParams) {}

  override fun showMessageRequest(params: ShowMessageRequestParams): CompletableFuture<MessageActionItem> =
    CompletableFuture.completedFuture(press(params))

  override fun showDocument(params: ShowDocumentParams): CompletableFuture<ShowDocumentResult> =
    CompletableFuture.completedFuture(ShowDocumentResult(true))

  override fun logMessage(params: MessageParams) {}

  override fun workspaceFolders(): CompletableFuture<List<WorkspaceFolder>> =
    CompletableFuture.completedFuture(emptyList())

  override fun configuration(params: ConfigurationParams): CompletableFuture<List<Any?>> =
    CompletableFuture.completedFuture(params.items.map { descriptor.getWorkspaceConfiguration(it) })

  override fun createProgress(params: WorkDoneProgressCreateParams): CompletableFuture<Void> = done()

  override fun notifyProgress(params: ProgressParams) {
    progress += params
  }

  override fun logTrace(params: LogTraceParams) {}

  override fun refreshSemanticTokens(): CompletableFuture<Void> = done()

  override fun refreshCodeLenses(): CompletableFuture<Void> = done()

  override fun refreshInlayHints(): CompletableFuture<Void> = done()

  override fun refreshInlineValues(): CompletableFuture<Void> = done()

  override fun refreshDiagnostics(): CompletableFuture<Void> = done()

  private fun done(): CompletableFuture<Void> = CompletableFuture.completedFuture(null)
}
