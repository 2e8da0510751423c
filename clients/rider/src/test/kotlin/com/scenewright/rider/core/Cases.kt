package com.scenewright.rider.core

/** Tests of one matter, by what they show. */
class Cases {
  private val cases = mutableListOf<Pair<String, () -> Unit>>()

  fun test(name: String, body: () -> Unit) {
    cases += name to body
  }

  /** A test for each row of a table; a failure names the row. */
  fun <Row> tests(name: String, vararg rows: Row, body: (Row) -> Unit) {
    for (row in rows) test("$name: ${row.toString().take(100)}") { body(row) }
  }

  /** Run all; how many passed and which failed are printed. The number of failures. */
  fun run(): Int {
    var failed = 0
    for ((name, body) in cases) {
      try {
        body()
      } catch (error: Throwable) {
        failed++
        println("FAILED $name: ${error.message}")
      }
    }
    println("${cases.size - failed} passed, $failed failed")
    return failed
  }
}
