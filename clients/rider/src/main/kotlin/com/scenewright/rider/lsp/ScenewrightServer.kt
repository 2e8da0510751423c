package com.scenewright.rider.lsp

import com.scenewright.rider.protocol.InlineCompletionList
import com.scenewright.rider.protocol.InlineCompletionParams
import com.scenewright.rider.protocol.Requests
import java.util.concurrent.CompletableFuture
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest
import org.eclipse.lsp4j.services.LanguageServer

/** The server as lsp4j reaches it: standard LSP and our own requests. */
interface ScenewrightServer : LanguageServer, Requests {
  @JsonRequest("scenewright/inlineCompletion")
  fun inlineCompletion(params: InlineCompletionParams): CompletableFuture<InlineCompletionList?>
}
