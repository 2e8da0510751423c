package com.scenewright.rider.documentation

import com.intellij.openapi.editor.Document
import com.intellij.openapi.editor.Editor
import com.intellij.openapi.project.Project
import com.intellij.openapi.vfs.VirtualFile
import com.scenewright.rider.core.languageOf
import com.scenewright.rider.lsp.UnityProject
import com.scenewright.rider.lsp.uriOf
import org.eclipse.lsp4j.Position
import org.eclipse.lsp4j.Range

/** Whether the server may know something about what stands in a file. */
internal fun isExplained(project: Project?, file: VirtualFile): Boolean =
  languageOf(file.name) != null && project?.getService(UnityProject::class.java)?.isUnity == true

/** Explain what is selected in an editor, or what is under its caret. On the event thread. */
internal fun explainSelection(project: Project, editor: Editor, file: VirtualFile) {
  val selection = editor.selectionModel
  val document = editor.document
  val range = Range(positionAt(document, selection.selectionStart), positionAt(document, selection.selectionEnd))
  showExplanation(project, editor, uriOf(project, file), range)
}

private fun positionAt(document: Document, offset: Int): Position {
  val line = document.getLineNumber(offset)
  return Position(line, offset - document.getLineStartOffset(line))
}
