package com.scenewright.rider.lsp

import com.intellij.openapi.vfs.VirtualFile
import com.intellij.platform.lsp.api.LspServer
import com.intellij.platform.lsp.api.customization.LspCodeActionsSupport
import com.intellij.platform.lsp.api.customization.LspCommandsSupport
import com.intellij.platform.lsp.api.customization.LspIntentionAction
import com.scenewright.rider.core.WishKind
import com.scenewright.rider.core.filePathOf
import com.scenewright.rider.generate.Prefill
import com.scenewright.rider.generate.generateWith
import com.scenewright.rider.protocol.Commands
import com.scenewright.rider.view.pathInProject
import org.eclipse.lsp4j.CodeAction
import org.eclipse.lsp4j.Command

/** The server's code actions, but for those that intentions of the plugin offer already: nothing is listed twice. */
internal class OfferedActions : LspCodeActionsSupport() {
  override fun createIntentionAction(lspServer: LspServer, codeAction: CodeAction): LspIntentionAction? =
    if (isIntention(codeAction.command)) null else super.createIntentionAction(lspServer, codeAction)
}

/** Carries out the server's commands. What is generated is reviewed in the plugin's dialog, with its picture. */
internal class CarriedOutCommands : LspCommandsSupport() {
  override fun executeCommand(server: LspServer, contextFile: VirtualFile, command: Command) {
    val kind = generatedKinds[command.command] ?: return super.executeCommand(server, contextFile, command)
    val project = server.project
    val argument = command.arguments?.firstOrNull()
    val shader = textIn(argument, "shader")
    generateWith(project) {
      Prefill(
        kind = kind,
        prompt = textIn(argument, "prompt") ?: "",
        shader = shader?.let { uri -> filePathOf(uri)?.let { pathInProject(project, it) } ?: uri } ?: "",
      )
    }
  }
}

private val generatedKinds =
  mapOf(Commands.GENERATE_MATERIAL to WishKind.Material, Commands.GENERATE_MODEL to WishKind.Model)

/** The intentions explain, and make a material for a shader; one that the code describes is the server's alone. */
private fun isIntention(command: Command?): Boolean =
  when (command?.command) {
    Commands.EXPLAIN -> true
    Commands.GENERATE_MATERIAL -> textIn(command.arguments?.firstOrNull(), "prompt") == null
    else -> false
  }
