package com.intellij.platform.lsp.api

import java.util.concurrent.CompletableFuture
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
import org.eclipse.lsp4j.services.LanguageClient

open class Lsp4jClient(private val handler: LspServerNotificationsHandler) : LanguageClient {
  final override fun applyEdit(params: ApplyWorkspaceEditParams): CompletableFuture<ApplyWorkspaceEditResponse> =
    handler.applyEdit(params)

  final override fun registerCapability(params: RegistrationParams): CompletableFuture<Void> =
    handler.registerCapability(params)

  final override fun unregisterCapability(params: UnregistrationParams): CompletableFuture<Void> =
    handler.unregisterCapability(params)

  override fun telemetryEvent(`object`: Any): Unit = handler.telemetryEvent(`object`)

  final override fun publishDiagnostics(params: PublishDiagnosticsParams): Unit = handler.publishDiagnostics(params)

  final override fun showMessage(params: MessageParams): Unit = handler.showMessage(params)

  final override fun showMessageRequest(params: ShowMessageRequestParams): CompletableFuture<MessageActionItem> =
    handler.showMessageRequest(params)

  final override fun showDocument(params: ShowDocumentParams): CompletableFuture<ShowDocumentResult> =
    handler.showDocument(params)

  final override fun logMessage(params: MessageParams): Unit = handler.logMessage(params)

  final override fun workspaceFolders(): CompletableFuture<List<WorkspaceFolder>> = handler.workspaceFolders()

  final override fun configuration(params: ConfigurationParams): CompletableFuture<List<Any?>> =
    handler.configuration(params)

  final override fun createProgress(params: WorkDoneProgressCreateParams): CompletableFuture<Void> =
    handler.createProgress(params)

  final override fun notifyProgress(params: ProgressParams): Unit = handler.notifyProgress(params)

  final override fun logTrace(params: LogTraceParams): Unit = handler.logTrace(params)

  final override fun refreshSemanticTokens(): CompletableFuture<Void> = handler.refreshSemanticTokens()

  final override fun refreshCodeLenses(): CompletableFuture<Void> = handler.refreshCodeLenses()

  final override fun refreshInlayHints(): CompletableFuture<Void> = handler.refreshInlayHints()

  final override fun refreshInlineValues(): CompletableFuture<Void> = handler.refreshInlineValues()

  final override fun refreshDiagnostics(): CompletableFuture<Void> = handler.refreshDiagnostics()
}

interface LspServerNotificationsHandler {
  fun applyEdit(params: ApplyWorkspaceEditParams): CompletableFuture<ApplyWorkspaceEditResponse>
  fun registerCapability(params: RegistrationParams): CompletableFuture<Void>
  fun unregisterCapability(params: UnregistrationParams): CompletableFuture<Void>
  fun telemetryEvent(`object`: Any)
  fun publishDiagnostics(params: PublishDiagnosticsParams)
  fun showMessage(params: MessageParams)
  fun showMessageRequest(params: ShowMessageRequestParams): CompletableFuture<MessageActionItem>
  fun showDocument(params: ShowDocumentParams): CompletableFuture<ShowDocumentResult>
  fun logMessage(params: MessageParams)
  fun workspaceFolders(): CompletableFuture<List<WorkspaceFolder>>
  fun configuration(params: ConfigurationParams): CompletableFuture<List<Any?>>
  fun createProgress(params: WorkDoneProgressCreateParams): CompletableFuture<Void>
  fun notifyProgress(params: ProgressParams)
  fun logTrace(params: LogTraceParams)
  fun refreshSemanticTokens(): CompletableFuture<Void>
  fun refreshCodeLenses(): CompletableFuture<Void>
  fun refreshInlayHints(): CompletableFuture<Void>
  fun refreshInlineValues(): CompletableFuture<Void>
  fun refreshDiagnostics(): CompletableFuture<Void>
}
