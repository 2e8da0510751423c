package com.scenewright.rider.completion

import com.intellij.codeInsight.inline.completion.DefaultInlineCompletionInsertHandler
import com.intellij.codeInsight.inline.completion.InlineCompletionInsertEnvironment
import com.intellij.codeInsight.inline.completion.elements.InlineCompletionElement
import com.scenewright.rider.lsp.runningServer
import org.eclipse.lsp4j.ExecuteCommandParams

/** After an insertion the server is told which completion it was. */
class AcceptanceHandler : DefaultInlineCompletionInsertHandler() {
  override fun afterInsertion(environment: InlineCompletionInsertEnvironment, elements: List<InlineCompletionElement>) {
    super.afterInsertion(environment, elements)
    val command = environment.getUserData(acceptanceKey) ?: return
    runningServer(environment.file.project)?.sendNotification {
      it.workspaceService.executeCommand(ExecuteCommandParams(command.command, command.arguments))
    }
  }
}
