package com.scenewright.rider.core

/** A version of Node.js. */
data class NodeVersion(val major: Int, val minor: Int, val patch: Int) : Comparable<NodeVersion> {
  override fun compareTo(other: NodeVersion): Int =
    compareValuesBy(this, other, NodeVersion::major, NodeVersion::minor, NodeVersion::patch)

  override fun toString(): String = "$major.$minor.$patch"

  companion object {
    /** The oldest that the server runs on. */
    val OLDEST: NodeVersion = NodeVersion(20, 19, 0)

    private val form = Regex("v?(\\d{1,5})\\.(\\d{1,5})\\.(\\d{1,5})(?:[-+].*)?")

    /** Read what `node --version` prints, or the name of a folder of versions; `null` where it is something else. */
    fun parse(text: String): NodeVersion? {
      val (major, minor, patch) = form.matchEntire(text.trim())?.destructured ?: return null
      return NodeVersion(major.toInt(), minor.toInt(), patch.toInt())
    }
  }
}
