package com.scenewright.rider.core

/** Decides whether a server that ended is started again: at most `most` times in `period` milliseconds of the clock. */
class CrashGuard(private val now: () -> Long, private val most: Int = 3, private val period: Long = 180_000) {
  private var ends: List<Long> = emptyList()

  /** Note an end; whether to start again. */
  @Synchronized
  fun mayRestart(): Boolean {
    val at = now()
    ends = ends.filter { at - it < period } + at
    return ends.size <= most
  }

  /** Begin counting anew: the user wants another try. */
  @Synchronized
  fun forgive() {
    ends = emptyList()
  }
}
