package com.scenewright.rider.generate

import com.google.gson.JsonObject
import com.intellij.openapi.project.Project
import com.scenewright.rider.core.GenerationWish
import com.scenewright.rider.core.pictureOf
import com.scenewright.rider.core.requestsFor
import com.scenewright.rider.lsp.Answer
import com.scenewright.rider.lsp.ask
import com.scenewright.rider.lsp.askInParts
import com.scenewright.rider.lsp.textIn
import com.scenewright.rider.protocol.AcceptParams
import com.scenewright.rider.protocol.AcceptResult
import com.scenewright.rider.protocol.GenerateParams
import com.scenewright.rider.protocol.Generated
import com.scenewright.rider.protocol.GeneratedFileParams
import com.scenewright.rider.protocol.RejectParams
import java.awt.image.BufferedImage
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.withContext

/** A result that waits in the server's staging until somebody decides. */
internal class Draft(val result: Generated, val seed: Long?, val picture: BufferedImage?)

/** How far a generation is: a step of the server, and where known the share of it. */
internal data class Step(val name: String, val share: Double?)

/**
 * Make the variations of a wish, one after the other. `made` is told each as soon as it waits for review; what is the
 * same as one before is left out. The first refusal ends it and is the answer.
 */
internal suspend fun makeDrafts(
  project: Project,
  wish: GenerationWish,
  progress: (Step) -> Unit,
  made: suspend (Draft) -> Unit,
): Answer.Failure? {
  val ids = mutableSetOf<String>()
  for (params in requestsFor(wish)) {
    when (val answer = generate(project, params, progress)) {
      is Answer.Failure -> return answer
      // What the server has staged is told also when it is stopped just then: nobody else would drop it.
      is Answer.Success ->
        withContext(NonCancellable) {
          val result = answer.value
          if (ids.add(result.id)) made(Draft(result, params.seed, previewOf(project, result.id)))
        }
    }
  }
  return null
}

/** Let the server write a draft into the project, exactly as it was reviewed. */
internal suspend fun accept(project: Project, draft: Draft): Answer<AcceptResult> =
  ask(project) { it.accept(AcceptParams(draft.result.id, draft.result.digest)) }

/** Drop a draft. */
internal suspend fun reject(project: Project, draft: Draft): Answer<Any> =
  ask(project) { server -> server.reject(RejectParams(draft.result.id)).thenApply { it } }

/** The picture of a staged or landed result, where there is one. */
internal suspend fun previewOf(project: Project, id: String): BufferedImage? =
  when (val answer = ask(project) { it.generatedFile(GeneratedFileParams(id, "preview")) }) {
    is Answer.Failure -> null
    is Answer.Success -> answer.value?.let { pictureOf(it.base64) }
  }

private suspend fun generate(project: Project, params: GenerateParams, progress: (Step) -> Unit): Answer<Generated> =
  askInParts(project, { part -> stepIn(part)?.let(progress) }) { server, token ->
    server.generate(params.copy(partialResultToken = token))
  }

private fun stepIn(part: JsonObject): Step? {
  val name = textIn(part, "step") ?: return null
  val share = part.get("share")?.takeIf { it.isJsonPrimitive && it.asJsonPrimitive.isNumber }?.asDouble
  return Step(name, share)
}
