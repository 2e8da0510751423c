package com.scenewright.harness

import com.google.gson.JsonObject
import com.intellij.openapi.project.Project
import com.intellij.openapi.vfs.VirtualFile
import com.intellij.platform.lsp.api.Lsp4jServer
import com.intellij.platform.lsp.api.LspServer
import com.intellij.platform.lsp.api.LspServerDescriptor
import com.intellij.platform.lsp.api.LspServerState
import com.intellij.platform.lsp.api.LspServerSupportProvider
import java.io.Reader
import java.io.StringReader
import java.util.concurrent.CompletableFuture
import java.util.concurrent.TimeUnit
import java.util.concurrent.TimeoutException
import kotlin.concurrent.thread
import kotlinx.coroutines.future.await
import kotlinx.coroutines.withTimeoutOrNull
import org.eclipse.lsp4j.ClientCapabilities
import org.eclipse.lsp4j.InitializeResult
import org.eclipse.lsp4j.InitializedParams
import org.eclipse.lsp4j.TextDocumentIdentifier
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint
import org.eclipse.lsp4j.jsonrpc.json.JsonRpcMethod
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler
import org.eclipse.lsp4j.jsonrpc.json.StreamMessageConsumer
import org.eclipse.lsp4j.jsonrpc.json.StreamMessageProducer
import org.eclipse.lsp4j.jsonrpc.messages.Message
import org.eclipse.lsp4j.jsonrpc.services.ServiceEndpoints

/**
 * A server as the IDE keeps one: started by the plugin's descriptor, connected by real lsp4j with the plugin's own client and
 * server interface, with the capabilities that Rider announces. Its messages are traced.
 */
class IdeServer(
  override val project: Project,
  override val providerClass: Class<out LspServerSupportProvider>,
  override val descriptor: LspServerDescriptor,
  private val capabilities: JsonObject,
) : LspServer {
  val trace: Trace = Trace()
  val answers: IdeAnswers = IdeAnswers(descriptor)

  @Volatile override var state: LspServerState = LspServerState.Initializing
    private set

  @Volatile override var initializeResult: InitializeResult? = null
    private set

  lateinit var process: Process
    private set

  lateinit var remote: Lsp4jServer
    private set

  /** Start the program and wait until it has answered `initialize`. What the descriptor throws is thrown. */
  fun start() {
    try {
      process = descriptor.createCommandLine().createProcess()
      thread(isDaemon = true) { process.errorStream.bufferedReader().forEachLine { System.err.println(it) } }
      connect()
      val params = descriptor.createInitializeParams()
      params.capabilities = MessageJsonHandler(emptyMap()).gson.fromJson(capabilities, ClientCapabilities::class.java)
      val result = remote.initialize(params).get(20, TimeUnit.SECONDS)
      initializeResult = result
      remote.initialized(InitializedParams())
      state = LspServerState.Running
      descriptor.lspServerListener?.serverInitialized(result)
    } catch (error: Exception) {
      state = LspServerState.ShutdownUnexpectedly
      throw error
    }
  }

  /** End it as the IDE does when a project is closed. */
  fun stop() {
    if (state != LspServerState.Running) return
    state = LspServerState.ShutdownNormally
    try {
      remote.shutdown().get(10, TimeUnit.SECONDS)
      remote.exit()
      process.waitFor(5, TimeUnit.SECONDS)
    } finally {
      process.destroyForcibly()
      descriptor.lspServerListener?.serverStopped(true)
    }
  }

  override fun sendNotification(lsp4jSender: (Lsp4jServer) -> Unit): Unit = lsp4jSender(remote)

  override suspend fun <Lsp4jResponse> sendRequest(
    lsp4jSender: (Lsp4jServer) -> CompletableFuture<Lsp4jResponse>,
  ): Lsp4jResponse? = withTimeoutOrNull(10_000) { lsp4jSender(remote).await() }

  override fun <Lsp4jResponse> sendRequestSync(
    timeoutMs: Int,
    lsp4jSender: (Lsp4jServer) -> CompletableFuture<Lsp4jResponse>,
  ): Lsp4jResponse? {
    val future = lsp4jSender(remote)
    return try {
      future.get(timeoutMs.toLong(), TimeUnit.MILLISECONDS)
    } catch (_: TimeoutException) {
      future.cancel(true)
      null
    }
  }

  override fun getDocumentIdentifier(file: VirtualFile): TextDocumentIdentifier =
    TextDocumentIdentifier(descriptor.getFileUri(file))

  private fun connect() {
    val client = descriptor.createLsp4jClient(answers)
    val methods = ServiceEndpoints.getSupportedMethods(descriptor.lsp4jServerClass) +
      ServiceEndpoints.getSupportedMethods(client.javaClass)
    val handler = tracing(methods)
    val endpoint = RemoteEndpoint(StreamMessageConsumer(process.outputStream, handler), ServiceEndpoints.toEndpoint(client))
    handler.methodProvider = endpoint
    remote = ServiceEndpoints.toServiceObject(endpoint, descriptor.lsp4jServerClass)
    thread(isDaemon = true, name = "from the server") {
      try {
        StreamMessageProducer(process.inputStream, handler).use { it.listen(endpoint) }
      } finally {
        ended()
      }
    }
  }

  private fun tracing(methods: Map<String, JsonRpcMethod>): MessageJsonHandler =
    object : MessageJsonHandler(methods) {
      override fun serialize(message: Message): String = super.serialize(message).also { trace.add(true, it) }

      override fun parseMessage(input: Reader): Message {
        val text = input.readText()
        // Parsed first: an answer is understood by the request that it belongs to, and listeners may act at once.
        return super.parseMessage(StringReader(text)).also { trace.add(false, text) }
      }
    }

  /** The connection is closed without our asking. */
  private fun ended() {
    if (state == LspServerState.ShutdownNormally) return
    state = LspServerState.ShutdownUnexpectedly
    descriptor.lspServerListener?.serverStopped(false)
  }
}
