package com.scenewright.harness

/** Prints what holds and what does not, as the stages read it. */
class Checks {
  var failures: Int = 0
    private set

  @Synchronized
  fun check(what: String, ok: Boolean, detail: () -> String = { "" }) {
    val why = if (ok) "" else detail().replace(Regex("\\s+"), " ").take(600)
    println("${if (ok) "ok  " else "FAIL"} $what${if (why == "") "" else ": $why"}")
    if (!ok) failures++
  }

  /** Run a part; what it throws fails it and not the parts after it. */
  fun part(what: String, body: () -> Unit) {
    try {
      body()
    } catch (error: Throwable) {
      check(what, false) { error.stackTraceToString().replace("\tat ", "at ") }
    }
  }
}
