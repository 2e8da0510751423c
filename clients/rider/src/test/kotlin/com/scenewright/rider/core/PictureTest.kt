package com.scenewright.rider.core

import java.awt.image.BufferedImage
import java.io.ByteArrayOutputStream
import java.util.Base64
import javax.imageio.ImageIO
import kotlin.test.assertEquals
import kotlin.test.assertNull

private fun png(width: Int, height: Int): ByteArray =
  ByteArrayOutputStream().also { ImageIO.write(BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY), "png", it) }.toByteArray()

private fun base64(bytes: ByteArray): String = Base64.getEncoder().encodeToString(bytes)

fun Cases.pictures() {
  test("a picture is decoded") {
    val picture = pictureOf(base64(png(3, 2)))
    assertEquals(3 to 2, picture?.let { it.width to it.height })
  }
  test("one that is too large is not") { assertNull(pictureOf(base64(png(4_097, 1)))) }
  tests("what is no picture", "", "!!!", base64("text".toByteArray()), base64(png(3, 2).copyOf(40))) { assertNull(pictureOf(it)) }
}
