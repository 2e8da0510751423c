// Generated from the tables of protocol/ by `node tools/kotlin-protocol/main.mjs`.

package com.scenewright.rider.protocol

import java.util.concurrent.CompletableFuture
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest

/** Requests beside standard LSP. What is refused fails with `data` that holds a `code` and a `hint`. */
interface Requests {
  /** Search the project by words of code or of plain language. */
  @JsonRequest("scenewright/search")
  fun search(params: SearchParams): CompletableFuture<List<SearchRow>>

  /**
   * Explain a symbol or a selection at length: what it does, how this project uses it, what to look out for. Parts
   * arrive as partial results `{markdown}` where the client gives a token; the result holds them all.
   */
  @JsonRequest("scenewright/explain")
  fun explain(params: ExplainParams): CompletableFuture<ExplainResult?>

  /**
   * Ask about the project: the configured model works with the tools, without one search, references and facts answer.
   * Nothing is changed. Parts of the answer arrive as partial results `{markdown}` where the client gives a token, and
   * `{tool}` at each call of one.
   */
  @JsonRequest("scenewright/ask")
  fun ask(params: AskParams): CompletableFuture<AskResult>

  /** Erase the questions and answers that are kept of this project and go along with the next question. */
  @JsonRequest("scenewright/forgetQuestions")
  fun forgetQuestions(params: Empty): CompletableFuture<Empty>

  /**
   * What an asset uses and what uses it; at a position in a script, which assets use the symbol there, and in another
   * file, what the GUID there names.
   */
  @JsonRequest("scenewright/refs")
  fun refs(params: RefsParams): CompletableFuture<RefsResult?>

  /**
   * Generate an asset into staging, for review. A client that gives a token is told `{step, share?}` on the way:
   * `reading`, `asking` (a service), `building` (a model), `painting`, `staging`.
   */
  @JsonRequest("scenewright/generate")
  fun generate(params: GenerateParams): CompletableFuture<Generated>

  /** What waits for review. */
  @JsonRequest("scenewright/staged")
  fun staged(params: Empty): CompletableFuture<List<Generated>>

  /** Land a staged result, all of it or nothing. */
  @JsonRequest("scenewright/accept")
  fun accept(params: AcceptParams): CompletableFuture<AcceptResult>

  /** Drop a staged result. */
  @JsonRequest("scenewright/reject")
  fun reject(params: RejectParams): CompletableFuture<Empty>

  /** Take back what was landed. Files that were changed since stay. */
  @JsonRequest("scenewright/undo")
  fun undo(params: UndoParams): CompletableFuture<UndoResult>

  /** What was generated into the project and can be taken back, the newest first. */
  @JsonRequest("scenewright/history")
  fun history(params: HistoryParams): CompletableFuture<List<HistoryRow>>

  /**
   * The bytes of a file of a staged or landed result, by its path in the project, or of a view of it: `preview` and, of
   * a model, `turntable` (PNG both) and `view` (GLB with plain colours). `null` where there is no such file, or where
   * it was changed since it landed.
   */
  @JsonRequest("scenewright/generatedFile")
  fun generatedFile(params: GeneratedFileParams): CompletableFuture<GeneratedFileResult?>

  /**
   * The GameObjects of a scene or prefab as they are written in the file, parents before their children; prefab
   * instances under their name. `null` where the file holds none.
   */
  @JsonRequest("scenewright/sceneTree")
  fun sceneTree(params: SceneTreeParams): CompletableFuture<SceneTreeResult?>

  /** What a model can do with the project: the table of tools, for editors that have a model of their own. */
  @JsonRequest("scenewright/tools")
  fun tools(params: Empty): CompletableFuture<List<ToolsResult>>

  /**
   * One page of what a tool answers, 2,000 tokens at most; `next` is the cursor of the page after it. Staged results
   * and proposed edits wait for the user.
   */
  @JsonRequest("scenewright/callTool")
  fun callTool(params: CallToolParams): CompletableFuture<CallToolResult>

  /** Which language model and which services for pictures and 3D models the user chose, and which engine completes. */
  @JsonRequest("scenewright/models")
  fun models(params: Empty): CompletableFuture<ModelsResult>

  /**
   * Ask a model for one short completion of a text of ours, to see whether it answers. Nothing of the project is sent,
   * and nothing is kept.
   */
  @JsonRequest("scenewright/tryModel")
  fun tryModel(params: TryModelParams): CompletableFuture<TryModelResult>

  /**
   * Write the choice of a language model into the user's own configuration file, and use it from now on; `null` takes
   * it back. Keys are not written: see `scenewright/setModelKey`.
   */
  @JsonRequest("scenewright/chooseModel")
  fun chooseModel(params: ChooseModelParams): CompletableFuture<ChooseModelResult>

  /**
   * Edits that the last change of a document implies: other uses of a renamed name, `FormerlySerializedAs`, arguments
   * for a new parameter. The nearest first; empty for an outdated version.
   */
  @JsonRequest("scenewright/nextEdit")
  fun nextEdit(params: NextEditParams): CompletableFuture<NextEditResult>

  /** What was sent to a language model last, exactly. The document `scenewright-prompt:/last` holds the same. */
  @JsonRequest("scenewright/lastPrompt")
  fun lastPrompt(params: Empty): CompletableFuture<LastPromptResult?>

  /**
   * The key of the user's model from the client's secret store, for as long as the server runs; `null` takes it back.
   * It is never stored or logged.
   */
  @JsonRequest("scenewright/setModelKey")
  fun setModelKey(params: SetModelKeyParams): CompletableFuture<Empty>

  /** What became of inline completions, by engine. Kept on this machine alone; `erase` forgets it. */
  @JsonRequest("scenewright/completionStatistics")
  fun completionStatistics(params: CompletionStatisticsParams): CompletableFuture<Map<String, CompletionStatisticsResultValue>>
}
