package com.scenewright.rider.core

import kotlin.system.exitProcess

/** Runs the tests of the part of the plugin that knows no IDE. */
fun main() {
  val cases = Cases()
  cases.nodeVersions()
  cases.nodeLocator()
  cases.localMachine()
  cases.supportedFiles()
  cases.unityProjects()
  cases.inlineEdits()
  cases.crashGuard()
  cases.statusTexts()
  cases.serverLayout()
  cases.protocol()
  cases.markdown()
  cases.filePlaces()
  cases.explanations()
  cases.indexPages()
  cases.generation()
  cases.pictures()
  cases.usage()
  cases.serverLog()
  exitProcess(if (cases.run() == 0) 0 else 1)
}
