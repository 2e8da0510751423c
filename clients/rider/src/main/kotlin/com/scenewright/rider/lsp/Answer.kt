package com.scenewright.rider.lsp

/** What became of a request. */
sealed interface Answer<out R> {
  data class Success<out R>(val value: R) : Answer<R>

  /** The server refused, or it does not run. `hint` says how to mend it. */
  data class Failure(val message: String, val hint: String? = null) : Answer<Nothing> {
    /** All of it in one line. */
    val text: String
      get() = if (hint == null) message else "$message. $hint"
  }
}
