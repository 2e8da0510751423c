package com.scenewright.rider.view

import com.intellij.openapi.util.IconLoader
import javax.swing.Icon

/** Our own icons. The platform picks the dark one by its name. */
object Icons {
  val Scenewright: Icon = IconLoader.getIcon("/icons/scenewright.svg", Icons::class.java)
}
