package com.scenewright.rider.lsp

import com.intellij.platform.lsp.api.customization.LspCodeActionsCustomizer
import com.intellij.platform.lsp.api.customization.LspCommandsCustomizer
import com.intellij.platform.lsp.api.customization.LspCustomization
import com.intellij.platform.lsp.api.customization.LspDocumentHighlightsCustomizer
import com.intellij.platform.lsp.api.customization.LspDocumentHighlightsDisabled
import com.intellij.platform.lsp.api.customization.LspDocumentSymbolCustomizer
import com.intellij.platform.lsp.api.customization.LspDocumentSymbolDisabled
import com.intellij.platform.lsp.api.customization.LspFindReferencesCustomizer
import com.intellij.platform.lsp.api.customization.LspFindReferencesDisabled
import com.intellij.platform.lsp.api.customization.LspFormattingCustomizer
import com.intellij.platform.lsp.api.customization.LspFormattingDisabled
import com.intellij.platform.lsp.api.customization.LspGoToDefinitionCustomizer
import com.intellij.platform.lsp.api.customization.LspGoToDefinitionDisabled
import com.intellij.platform.lsp.api.customization.LspSignatureHelpCustomizer
import com.intellij.platform.lsp.api.customization.LspSignatureHelpDisabled
import com.intellij.platform.lsp.api.customization.LspWorkspaceSymbolCustomizer
import com.intellij.platform.lsp.api.customization.LspWorkspaceSymbolDisabled

/**
 * Leaves to ReSharper what it does better or in the same way, so that nothing is shown twice. Ours stay hovers, completion
 * lists, diagnostics and code actions, where the server answers with nothing when it knows nothing, and colours, which the
 * IDE asks for only in files that it reads as plain text.
 */
class ScenewrightCustomization : LspCustomization() {
  override val codeActionsCustomizer: LspCodeActionsCustomizer = OfferedActions()
  override val commandsCustomizer: LspCommandsCustomizer = CarriedOutCommands()
  override val goToDefinitionCustomizer: LspGoToDefinitionCustomizer = LspGoToDefinitionDisabled
  override val findReferencesCustomizer: LspFindReferencesCustomizer = LspFindReferencesDisabled
  override val formattingCustomizer: LspFormattingCustomizer = LspFormattingDisabled
  override val signatureHelpCustomizer: LspSignatureHelpCustomizer = LspSignatureHelpDisabled
  override val documentSymbolCustomizer: LspDocumentSymbolCustomizer = LspDocumentSymbolDisabled
  override val documentHighlightsCustomizer: LspDocumentHighlightsCustomizer = LspDocumentHighlightsDisabled
  override val workspaceSymbolCustomizer: LspWorkspaceSymbolCustomizer = LspWorkspaceSymbolDisabled
}
