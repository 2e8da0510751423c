// Generated from the tables of protocol/ by `node tools/kotlin-protocol/main.mjs`.

package com.scenewright.rider.protocol

import org.eclipse.lsp4j.Range

/** Commands of the server, for `workspace/executeCommand` with one argument. */
object Commands {
  /** Generate material for this shader */
  const val GENERATE_MATERIAL: String = "scenewright.generateMaterial"

  /** Generate model */
  const val GENERATE_MODEL: String = "scenewright.generateModel"

  /** Regenerate */
  const val REGENERATE_MATERIAL: String = "scenewright.regenerateMaterial"

  /** Explain */
  const val EXPLAIN: String = "scenewright.explain"

  /** Edit by instruction */
  const val EDIT: String = "scenewright.edit"

  /** A completion was accepted */
  const val COMPLETION_ACCEPTED: String = "scenewright.completionAccepted"
}

data class GenerateMaterialArguments(
  /** URI of the shader; the pipeline’s lit one when absent. */
  val shader: String? = null,
  /** What it should look like; without it the shader’s defaults are taken. */
  val prompt: String? = null,
)

data class GenerateModelArguments(
  /** What it should look like, in English or Chinese. */
  val prompt: String,
)

data class RegenerateMaterialArguments(
  /** URI of a generated `.mat`, or of the `.prefab` of a generated model. */
  val uri: String,
  /** How many to choose from, as new assets; without it the asset itself is made anew. */
  val variations: Int? = null,
)

data class ExplainArguments(
  /** URI of the file. */
  val uri: String,
  val range: Range,
)

data class EditArguments(
  /** URI of the file. */
  val uri: String,
  val range: Range,
  /** What to change. Without it that of a comment `// scenewright: …` in the first line of the range. */
  val instruction: String? = null,
)

data class CompletionAcceptedArguments(
  /** As the completion came with it. */
  val id: String,
)
