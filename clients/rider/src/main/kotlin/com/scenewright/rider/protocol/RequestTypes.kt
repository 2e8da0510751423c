// Generated from the tables of protocol/ by `node tools/kotlin-protocol/main.mjs`.

package com.scenewright.rider.protocol

import com.google.gson.JsonElement
import com.google.gson.annotations.JsonAdapter
import org.eclipse.lsp4j.Position
import org.eclipse.lsp4j.Range
import org.eclipse.lsp4j.TextDocumentIdentifier

/** An object without members. */
class Empty

data class SearchParams(
  val query: String,
  /** One of `script`, `shader`, `asset`, `doc`. */
  val kind: String? = null,
  val limit: Int? = null,
)

data class ExplainParams(
  val textDocument: TextDocumentIdentifier,
  val range: Range,
  val partialResultToken: String? = null,
)

data class AskParams(
  val question: String,
  /** What the user looks at. */
  val context: AskParamsContext? = null,
  val partialResultToken: String? = null,
)

data class AskParamsContext(
  val textDocument: TextDocumentIdentifier,
  val range: Range,
)

data class RefsParams(
  val guid: String? = null,
  val textDocument: TextDocumentIdentifier? = null,
  val position: Position? = null,
)

data class GenerateParams(
  /** One of `material`, `sprite`, `model`. */
  val kind: String,
  /** What it should look like, in English or Chinese; textures are made for it. */
  val prompt: String? = null,
  /** A spec instead of what the prompt says: `material`, `sprite` or `model` of a result’s spec. */
  val spec: JsonElement? = null,
  /**
   * URI or project path of the shader; the pipeline’s lit one when absent. Without a prompt the material holds its
   * defaults.
   */
  val shader: String? = null,
  val name: String? = null,
  /** URI or project path of a folder below Assets or Packages. */
  val target: String? = null,
  val seed: Long? = null,
  /** Make the result of that name anew, under the same GUIDs; files that were changed since are left alone. */
  val replace: Boolean? = null,
  /** Id of a configured service that paints the surface, or makes the model. */
  val provider: String? = null,
  /** URI or project path of a PNG or JPEG that a service makes a model of. */
  val image: String? = null,
  /** Of the file of a model; FBX when absent. One of `fbx`, `glb`, `obj`. */
  val format: String? = null,
  /** Pixels along a side of textures: a power of two from 64 to 4096; 1024 when absent, 512 for a model. */
  val size: Int? = null,
  val partialResultToken: String? = null,
)

data class AcceptParams(
  val id: String,
  val digest: String,
)

data class RejectParams(
  val id: String,
)

data class UndoParams(
  val id: String,
)

data class HistoryParams(
  val limit: Int? = null,
)

data class GeneratedFileParams(
  val id: String,
  val path: String,
)

data class SceneTreeParams(
  val textDocument: TextDocumentIdentifier,
)

data class CallToolParams(
  val name: String,
  val args: JsonElement?,
  val cursor: String? = null,
)

data class TryModelParams(
  val setting: ModelSetting,
  val key: String? = null,
)

data class ChooseModelParams(
  @field:JsonAdapter(NullWritten::class, nullSafe = false)
  val setting: ModelSetting?,
)

data class NextEditParams(
  val textDocument: NextEditParamsTextDocument,
  val position: Position,
)

data class NextEditParamsTextDocument(
  val uri: String,
  val version: Int? = null,
)

data class SetModelKeyParams(
  @field:JsonAdapter(NullWritten::class, nullSafe = false)
  val key: String?,
)

data class CompletionStatisticsParams(
  val erase: Boolean? = null,
)

data class InitializationOptions(
  val trusted: Boolean = true,
  val ownCommands: Boolean = false,
  val bringsCSharp: Boolean? = null,
)

data class SearchRow(
  val path: String = "",
  val uri: String? = null,
  val line: Int = 0,
  val endLine: Int = 0,
  /** One of `script`, `shader`, `asset`, `doc`. */
  val kind: String = "",
  val symbol: String = "",
  val score: Double = 0.0,
  val snippet: String = "",
  val library: String? = null,
)

data class ExplainResult(
  val markdown: String = "",
  val sources: List<ExplainResultSource> = emptyList(),
)

data class ExplainResultSource(
  val uri: String = "",
  val range: Range = Range(),
)

data class AskResult(
  /** Markdown. */
  val answer: String = "",
  val sources: List<AskResultSource> = emptyList(),
  val calls: List<AskResultCall> = emptyList(),
  val tokens: AskResultTokens = AskResultTokens(),
  /** One set of proposed edits, to be reviewed as a whole; none is applied. */
  val edits: List<AskResultEdit>? = null,
  val staged: List<AskResultStaged>? = null,
  /** One of `answered`, `steps`, `tokens`, `time`, `failed`. */
  val ended: String = "",
  val withoutModel: Boolean? = null,
)

data class AskResultSource(
  val path: String = "",
  val line: Double = 0.0,
  val uri: String = "",
)

data class AskResultCall(
  val tool: String = "",
  val args: JsonElement? = null,
  val ok: Boolean = false,
)

data class AskResultTokens(
  val `in`: Double = 0.0,
  val out: Double = 0.0,
)

data class AskResultEdit(
  val path: String = "",
  val uri: String = "",
  val range: Range = Range(),
  val oldText: String = "",
  val newText: String = "",
)

data class AskResultStaged(
  val id: String = "",
  val digest: String = "",
)

data class RefsResult(
  val guid: String? = null,
  val path: String? = null,
  val uses: List<RefsResultUse>? = null,
  val usedBy: List<RefsResultUsedBy> = emptyList(),
  val symbol: String? = null,
)

data class RefsResultUse(
  val guid: String = "",
  val path: String? = null,
)

data class RefsResultUsedBy(
  val path: String = "",
  val uri: String? = null,
  val fileId: String? = null,
  val className: String? = null,
  val gameObject: String? = null,
  val property: String? = null,
  val stripped: Boolean = false,
  /** One of `script`, `event`, `field`, `animation`, `input`. */
  val kind: String? = null,
  val value: String? = null,
)

data class Generated(
  val id: String = "",
  /** One of `material`, `model`, `sprite`, `scene`, `human`. */
  val kind: String = "",
  val digest: String = "",
  val spec: JsonElement? = null,
  val files: List<GeneratedFile> = emptyList(),
  val previews: List<String> = emptyList(),
  val metrics: List<GeneratedMetric> = emptyList(),
  val unsatisfied: List<String> = emptyList(),
  val warnings: List<String> = emptyList(),
  val provenance: String = "",
)

data class GeneratedFile(
  val path: String = "",
  /**
   * One of `albedo`, `normal`, `height`, `mask`, `emission`, `sprite`, `material`, `mesh`, `prefab`, `scene`, `avatar`,
   * `thumbnail`, `provenance`, `meta`.
   */
  val role: String = "",
  val guid: String? = null,
  val bytes: Int = 0,
  val sha256: String = "",
  val replaces: String? = null,
)

data class GeneratedMetric(
  val name: String = "",
  val value: Double = 0.0,
  val goal: String = "",
  val ok: Boolean = false,
)

data class AcceptResult(
  val files: List<String> = emptyList(),
)

data class UndoResult(
  val removed: List<String> = emptyList(),
  val kept: List<String> = emptyList(),
)

data class HistoryRow(
  val id: String = "",
  val kind: String = "",
  val name: String? = null,
  val prompt: String? = null,
  val seed: Double? = null,
  val createdAt: String? = null,
  val files: List<HistoryRowFile> = emptyList(),
)

data class HistoryRowFile(
  val path: String = "",
  val unchanged: Boolean = false,
)

data class GeneratedFileResult(
  val base64: String = "",
)

data class SceneTreeResult(
  val objects: List<SceneObject> = emptyList(),
  val truncated: Boolean = false,
)

data class SceneObject(
  val id: String = "",
  val parent: String? = null,
  val name: String = "",
  val line: Int = 0,
  val components: List<SceneObjectComponent> = emptyList(),
  val prefab: String? = null,
  val inactive: Boolean? = null,
)

data class SceneObjectComponent(
  val name: String = "",
  val line: Int = 0,
)

data class ToolsResult(
  val name: String = "",
  val title: ToolsResultTitle = ToolsResultTitle(),
  val description: String = "",
  val inputSchema: Map<String, JsonElement?> = emptyMap(),
  /** One of `nothing`, `staging`. */
  val writes: String = "",
)

data class ToolsResultTitle(
  val en: String = "",
  val zh: String = "",
)

data class CallToolResult(
  val text: String = "",
  val next: String? = null,
  val effects: List<CallToolResultEffect> = emptyList(),
)

data class CallToolResultEffect(
  val type: String = "",
  val id: String? = null,
  val digest: String? = null,
  val edit: CallToolResultEffectEdit? = null,
)

data class CallToolResultEffectEdit(
  val path: String = "",
  val oldText: String = "",
  val newText: String = "",
)

data class ModelsResult(
  val setting: ModelSetting? = null,
  val engine: String = "",
  val images: List<ModelsResultImage> = emptyList(),
  val models3d: List<ModelsResultModels3d> = emptyList(),
)

data class ModelSetting(
  /**
   * One of `openai`, `azure-openai`, `deepseek`, `qwen`, `zhipu`, `codestral`, `openrouter`, `ollama`, `llama-cpp`,
   * `lm-studio`, `vllm`.
   */
  val preset: String? = null,
  val baseUrl: String? = null,
  val model: String? = null,
  val apiKeyEnv: String? = null,
  /** One of `fim`, `suffix`, `infill`, `chat`. */
  val way: String? = null,
  val family: String? = null,
  val contextTokens: Int? = null,
  val maximumTokens: Int? = null,
  val temperature: Double? = null,
  val file: String? = null,
  val threads: Int? = null,
  val gpu: Boolean? = null,
)

data class ModelsResultImage(
  val id: String = "",
  val title: String = "",
)

data class ModelsResultModels3d(
  val id: String = "",
  val title: String = "",
)

data class TryModelResult(
  val ok: Boolean = false,
  val message: String = "",
  val hint: String? = null,
  val ms: Double? = null,
)

data class ChooseModelResult(
  val engine: String = "",
)

data class NextEditResult(
  val edits: List<NextEditResultEdit> = emptyList(),
)

data class NextEditResultEdit(
  val uri: String = "",
  val range: Range = Range(),
  val newText: String = "",
  val reason: String = "",
)

data class LastPromptResult(
  val model: String = "",
  val purpose: String = "",
  val body: String = "",
)

data class CompletionStatisticsResultValue(
  val offered: Double = 0.0,
  val shown: Double = 0.0,
  val accepted: Double = 0.0,
  val acceptedInParts: Double = 0.0,
  val characters: Double = 0.0,
)

data class Status(
  /** One of `starting`, `indexing`, `ready`, `error`. */
  val state: String = "",
  val progress: Double? = null,
  val message: String? = null,
  val index: StatusIndex = StatusIndex(),
  val engine: String = "",
  val lastError: String? = null,
)

data class StatusIndex(
  val files: Int = 0,
  val chunks: Int = 0,
)
