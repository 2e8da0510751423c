package com.scenewright.rider.core

import com.scenewright.rider.protocol.GenerateParams

/** How many variations a wish makes at most. */
const val maximumVariations: Int = 4

/** Characters of a description that the server takes. */
private const val maximumPrompt = 4_000

/** One more than the largest seed. */
private const val seeds = 4_294_967_296L

/** Kinds of asset that are generated from words, with sizes of their pictures in pixels; the first is offered first. */
enum class WishKind(val id: String, val sizes: List<Int>) {
  Material("material", listOf(1024, 256, 512, 2048, 4096)),
  Sprite("sprite", listOf(256, 64, 128, 512, 1024)),
  Model("model", listOf(512, 256, 1024, 2048)),
}

/** What somebody wants generated. Texts are as typed; empty ones are left to the server. */
data class GenerationWish(
  val kind: WishKind,
  val prompt: String,
  /** URI or project path of the shader; materials alone have one. */
  val shader: String = "",
  val name: String = "",
  /** URI or project path of the folder. */
  val folder: String = "",
  val size: Int = kind.sizes.first(),
  val variations: Int = 1,
  /** Seed of the first variation. */
  val seed: Long = 0,
  /** Id of a configured service that paints; this machine where empty. */
  val service: String = "",
)

/** Why a wish cannot be asked for. */
enum class WishFault { NothingDescribed, PromptTooLong }

/** What is missing of a wish; `null` where nothing is. A shader alone gives a material with its default values. */
fun faultOf(wish: GenerationWish): WishFault? =
  when {
    wish.prompt.length > maximumPrompt -> WishFault.PromptTooLong
    wish.prompt.isBlank() && (wish.kind != WishKind.Material || wish.shader.isBlank()) -> WishFault.NothingDescribed
    else -> null
  }

/** The requests for the variations of a wish, each with a seed of its own. What has no description does not vary. */
fun requestsFor(wish: GenerationWish): List<GenerateParams> {
  val isDescribed = wish.prompt.isNotBlank()
  val count = if (isDescribed) wish.variations.coerceIn(1, maximumVariations) else 1
  return List(count) { index ->
    GenerateParams(
      kind = wish.kind.id,
      prompt = wish.prompt.trim().ifEmpty { null },
      shader = wish.shader.trim().ifEmpty { null }.takeIf { wish.kind == WishKind.Material },
      name = wish.name.trim().ifEmpty { null },
      target = wish.folder.trim().ifEmpty { null },
      seed = if (isDescribed) (wish.seed + index).mod(seeds) else null,
      provider = wish.service.ifEmpty { null },
      size = wish.size,
    )
  }
}
