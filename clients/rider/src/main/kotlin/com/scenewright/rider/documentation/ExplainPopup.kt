package com.scenewright.rider.documentation

import com.intellij.openapi.editor.Editor
import com.intellij.openapi.project.Project
import com.intellij.openapi.ui.popup.JBPopupFactory
import com.intellij.openapi.ui.popup.JBPopupListener
import com.intellij.openapi.ui.popup.LightweightWindowEvent
import com.intellij.ui.components.JBScrollPane
import com.intellij.util.ui.JBUI
import com.scenewright.rider.core.ExplanationText
import com.scenewright.rider.lsp.Answer
import com.scenewright.rider.lsp.askInParts
import com.scenewright.rider.lsp.textIn
import com.scenewright.rider.protocol.ExplainParams
import com.scenewright.rider.protocol.ExplainResult
import com.scenewright.rider.settings.message
import com.scenewright.rider.view.DrawingThread
import com.scenewright.rider.view.followLink
import com.scenewright.rider.view.htmlPane
import com.scenewright.rider.view.launch
import com.scenewright.rider.view.showBody
import java.awt.Dimension
import javax.swing.JEditorPane
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import org.eclipse.lsp4j.Range
import org.eclipse.lsp4j.TextDocumentIdentifier

/** Milliseconds between two drawings of a text that grows. */
private const val pause = 80L

/** Explain a range of a file in a popup at the caret. Parts are shown as they come; closing it cancels the request. */
internal fun showExplanation(project: Project, editor: Editor, uri: String, range: Range) {
  val pane = htmlPane { link -> project.launch { followLink(project, link) } }
  pane.showBody(ExplanationText.notice(message("explain.working")))
  val scroll = JBScrollPane(pane).apply { preferredSize = Dimension(JBUI.scale(580), JBUI.scale(380)) }
  val popup = JBPopupFactory.getInstance()
    .createComponentPopupBuilder(scroll, pane)
    .setTitle(message("explain.title"))
    .setResizable(true)
    .setMovable(true)
    .setRequestFocus(true)
    .setDimensionServiceKey(project, "Scenewright.Explain", false)
    .createPopup()
  val work = project.launch { explainInto(pane, project, uri, range) }
  popup.addListener(
    object : JBPopupListener {
      override fun onClosed(event: LightweightWindowEvent) = work.cancel()
    },
  )
  popup.showInBestPositionFor(editor)
}

private suspend fun explainInto(pane: JEditorPane, project: Project, uri: String, range: Range) {
  val heard = StringBuilder()
  val texts = Channel<String>(Channel.CONFLATED)
  val answer = coroutineScope {
    val drawing = launch { for (text in texts) draw(pane, ExplanationText.page(text)).also { delay(pause) } }
    val asked = askInParts(
      project,
      { part -> textIn(part, "markdown")?.let { texts.trySend(heard.append(it).toString()) } },
    ) { server, token -> server.explain(ExplainParams(TextDocumentIdentifier(uri), range, token)) }
    drawing.cancel()
    asked
  }
  draw(
    pane,
    when (answer) {
      is Answer.Failure -> ExplanationText.page(heard.toString()) + ExplanationText.notice(answer.text)
      is Answer.Success -> pageOf(answer.value)
    },
  )
}

private fun pageOf(explained: ExplainResult?): String =
  if (explained == null) ExplanationText.notice(message("explain.nothing"))
  else ExplanationText.page(explained.markdown, explained.sources)

private suspend fun draw(pane: JEditorPane, html: String) = withContext(DrawingThread) { pane.showBody(html) }
