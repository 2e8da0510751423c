package com.scenewright.rider.settings

import com.intellij.DynamicBundle

private val bundle = DynamicBundle(ScenewrightSettings::class.java, "messages.ScenewrightBundle")

/** A text in the language of the IDE, by its key in the bundle. */
fun message(key: String, vararg parameters: Any): String = bundle.getMessage(key, *parameters)
