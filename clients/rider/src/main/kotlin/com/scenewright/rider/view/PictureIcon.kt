package com.scenewright.rider.view

import java.awt.RenderingHints
import java.awt.image.BufferedImage
import javax.swing.Icon
import javax.swing.ImageIcon

/** A picture within a square of so many pixels along a side. */
internal fun pictureIcon(picture: BufferedImage, side: Int): Icon {
  val scale = side.toDouble() / maxOf(picture.width, picture.height, 1)
  val width = maxOf(1, (picture.width * scale).toInt())
  val height = maxOf(1, (picture.height * scale).toInt())
  val scaled = BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB)
  val graphics = scaled.createGraphics()
  graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC)
  graphics.drawImage(picture, 0, 0, width, height, null)
  graphics.dispose()
  return ImageIcon(scaled)
}
