package com.scenewright.rider.core

import java.awt.image.BufferedImage
import java.io.ByteArrayInputStream
import java.io.IOException
import java.util.Base64
import javax.imageio.ImageIO

/** Characters of base64 that are decoded: 24 MB of file. */
private const val maximumLength = 32 * 1024 * 1024

/** Pixels along a side that are decoded. */
private const val maximumSide = 4_096

/** A picture from its bytes in base64; `null` where they are none, or one larger than any that the server paints. */
fun pictureOf(base64: String): BufferedImage? {
  if (base64.length > maximumLength) return null
  return try {
    decode(Base64.getDecoder().decode(base64))
  } catch (_: IllegalArgumentException) {
    null
  } catch (_: IOException) {
    null
  }
}

private fun decode(bytes: ByteArray): BufferedImage? =
  ImageIO.createImageInputStream(ByteArrayInputStream(bytes)).use { input ->
    val reader = ImageIO.getImageReaders(input).asSequence().firstOrNull() ?: return null
    try {
      reader.input = input
      val isSmall = reader.getWidth(0) <= maximumSide && reader.getHeight(0) <= maximumSide
      if (isSmall) reader.read(0) else null
    } finally {
      reader.dispose()
    }
  }
