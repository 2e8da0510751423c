package com.scenewright.rider.view

import com.intellij.util.ui.HTMLEditorKitBuilder
import com.intellij.util.ui.JBUI
import javax.swing.JEditorPane
import javax.swing.event.HyperlinkEvent
import javax.swing.text.DefaultCaret

/** A pane that shows HTML of ours; `follow` is told the target of a link that was clicked. */
internal fun htmlPane(follow: (String) -> Unit): JEditorPane =
  JEditorPane().apply {
    editorKit = HTMLEditorKitBuilder.simple()
    isEditable = false
    border = JBUI.Borders.empty(8, 12)
    // Text that grows does not scroll away what somebody reads.
    (caret as? DefaultCaret)?.updatePolicy = DefaultCaret.NEVER_UPDATE
    addHyperlinkListener { event ->
      if (event.eventType == HyperlinkEvent.EventType.ACTIVATED) event.description?.let(follow)
    }
  }

/** Show the HTML of a page's body. */
internal fun JEditorPane.showBody(html: String) {
  text = "<html><body>$html</body></html>"
}
