package com.intellij.platform.lsp.api.customization

import com.intellij.openapi.vfs.VirtualFile
import com.intellij.platform.lsp.api.LspServer
import com.intellij.psi.PsiFile
import org.eclipse.lsp4j.CodeAction
import org.eclipse.lsp4j.Command

open class LspCustomization {
  open val goToDefinitionCustomizer: LspGoToDefinitionCustomizer = LspGoToDefinitionSupport()
  open val hoverCustomizer: LspHoverCustomizer = LspHoverSupport()
  open val completionCustomizer: LspCompletionCustomizer = LspCompletionSupport()
  open val semanticTokensCustomizer: LspSemanticTokensCustomizer = LspSemanticTokensSupport()
  open val diagnosticsCustomizer: LspDiagnosticsCustomizer = LspDiagnosticsSupport()
  open val codeActionsCustomizer: LspCodeActionsCustomizer = LspCodeActionsSupport()
  open val commandsCustomizer: LspCommandsCustomizer = LspCommandsSupport()
  open val formattingCustomizer: LspFormattingCustomizer = LspFormattingSupport()
  open val findReferencesCustomizer: LspFindReferencesCustomizer = LspFindReferencesSupport()
  open val documentHighlightsCustomizer: LspDocumentHighlightsCustomizer = LspDocumentHighlightsSupport()
  open val signatureHelpCustomizer: LspSignatureHelpCustomizer = LspSignatureHelpSupport()
  open val documentSymbolCustomizer: LspDocumentSymbolCustomizer = LspDocumentSymbolSupport()
  open val workspaceSymbolCustomizer: LspWorkspaceSymbolCustomizer = LspWorkspaceSymbolSupport()
}

sealed class LspGoToDefinitionCustomizer

open class LspGoToDefinitionSupport : LspGoToDefinitionCustomizer()

object LspGoToDefinitionDisabled : LspGoToDefinitionCustomizer()

sealed class LspHoverCustomizer

open class LspHoverSupport : LspHoverCustomizer()

object LspHoverDisabled : LspHoverCustomizer()

sealed class LspCompletionCustomizer

open class LspCompletionSupport : LspCompletionCustomizer()

object LspCompletionDisabled : LspCompletionCustomizer()

sealed class LspSemanticTokensCustomizer

open class LspSemanticTokensSupport : LspSemanticTokensCustomizer() {
  open fun shouldAskServerForSemanticTokens(psiFile: PsiFile): Boolean = false
}

object LspSemanticTokensDisabled : LspSemanticTokensCustomizer()

sealed class LspDiagnosticsCustomizer

open class LspDiagnosticsSupport : LspDiagnosticsCustomizer() {
  open fun shouldAskServerForDiagnostics(file: VirtualFile): Boolean = true
}

object LspDiagnosticsDisabled : LspDiagnosticsCustomizer()

sealed class LspCodeActionsCustomizer

open class LspCodeActionsSupport : LspCodeActionsCustomizer() {
  open val quickFixesSupport: Boolean = true
  open val intentionActionsSupport: Boolean = true

  open fun createQuickFix(lspServer: LspServer, codeAction: CodeAction): LspIntentionAction? = null

  open fun createIntentionAction(lspServer: LspServer, codeAction: CodeAction): LspIntentionAction? = null
}

object LspCodeActionsDisabled : LspCodeActionsCustomizer()

open class LspIntentionAction

sealed class LspCommandsCustomizer

open class LspCommandsSupport : LspCommandsCustomizer() {
  open fun executeCommand(server: LspServer, contextFile: VirtualFile, command: Command) {}
}

object LspCommandsDisabled : LspCommandsCustomizer()

sealed class LspFormattingCustomizer

open class LspFormattingSupport : LspFormattingCustomizer()

object LspFormattingDisabled : LspFormattingCustomizer()

sealed class LspFindReferencesCustomizer

open class LspFindReferencesSupport : LspFindReferencesCustomizer()

object LspFindReferencesDisabled : LspFindReferencesCustomizer()

sealed class LspDocumentHighlightsCustomizer

open class LspDocumentHighlightsSupport : LspDocumentHighlightsCustomizer() {
  open fun shouldAskServerForDocumentHighlights(psiFile: PsiFile): Boolean = true
}

object LspDocumentHighlightsDisabled : LspDocumentHighlightsCustomizer()

sealed class LspSignatureHelpCustomizer

open class LspSignatureHelpSupport : LspSignatureHelpCustomizer()

object LspSignatureHelpDisabled : LspSignatureHelpCustomizer()

sealed class LspDocumentSymbolCustomizer {
  abstract val structureViewSupport: Boolean
  abstract val breadcrumbsSupport: Boolean
}

open class LspDocumentSymbolSupport : LspDocumentSymbolCustomizer() {
  override val structureViewSupport: Boolean = true
  override val breadcrumbsSupport: Boolean = true
}

object LspDocumentSymbolDisabled : LspDocumentSymbolCustomizer() {
  override val structureViewSupport: Boolean = false
  override val breadcrumbsSupport: Boolean = false
}

sealed class LspWorkspaceSymbolCustomizer

open class LspWorkspaceSymbolSupport : LspWorkspaceSymbolCustomizer()

object LspWorkspaceSymbolDisabled : LspWorkspaceSymbolCustomizer()
