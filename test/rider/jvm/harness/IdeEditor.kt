package com.scenewright.harness

import com.intellij.openapi.editor.Caret
import com.intellij.openapi.editor.CaretModel
import com.intellij.openapi.editor.Document
import com.intellij.openapi.editor.Editor
import com.intellij.openapi.editor.impl.DocumentImpl
import com.intellij.openapi.vfs.VirtualFile
import com.intellij.psi.PsiFile
import java.lang.reflect.Method
import java.lang.reflect.Proxy
import org.eclipse.lsp4j.DidChangeTextDocumentParams
import org.eclipse.lsp4j.DidOpenTextDocumentParams
import org.eclipse.lsp4j.Position
import org.eclipse.lsp4j.TextDocumentContentChangeEvent
import org.eclipse.lsp4j.TextDocumentItem
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier

/** A file that is open in an editor, with the platform's own document; the server is told of it as the platform tells. */
class IdeEditor(private val project: IdeProject, private val server: IdeServer, private val file: VirtualFile) {
  /** A new one for each text: the jar leaves out what an edit tells listeners. */
  var document: Document = DocumentImpl(String(file.contentsToByteArray()).replace("\r\n", "\n"))
    private set

  val uri: String = server.descriptor.getFileUri(file)
  private var version = 1
  var caret: Int = 0

  init {
    val item = TextDocumentItem(uri, server.descriptor.getLanguageId(file), version, document.text)
    server.remote.textDocumentService.didOpen(DidOpenTextDocumentParams(item))
  }

  /** Put `typed` behind the first occurrence of `place`, and the caret behind it. */
  fun type(place: String, typed: String, after: String = "") {
    val at = document.text.indexOf(place)
    check(at >= 0) { "the document has no '$place'" }
    document = DocumentImpl(StringBuilder(document.text).insert(at + place.length, typed + after).toString())
    caret = at + place.length + typed.length
    val change = TextDocumentContentChangeEvent(document.text)
    val identifier = VersionedTextDocumentIdentifier(uri, ++version)
    server.remote.textDocumentService.didChange(DidChangeTextDocumentParams(identifier, listOf(change)))
  }

  /** The position of the first occurrence of `place`, some characters into it. */
  fun positionOf(place: String, into: Int = 0): Position = positionAt(document.text.indexOf(place) + into)

  fun positionAt(offset: Int): Position {
    val line = document.getLineNumber(offset)
    return Position(line, offset - document.getLineStartOffset(line))
  }

  val platformCaret: Caret = stand { method, _ -> if (method.name == "getOffset") caret else null }

  private val carets: CaretModel = stand { method, _ ->
    when (method.name) {
      "getOffset" -> caret
      "getCaretCount" -> 1
      "getCurrentCaret" -> platformCaret
      else -> null
    }
  }

  val editor: Editor = stand { method, _ ->
    when (method.name) {
      "getDocument" -> document
      "getProject" -> project.platform
      "getVirtualFile" -> file
      "getCaretModel" -> carets
      else -> null
    }
  }

  val psi: PsiFile = stand { method, _ ->
    when (method.name) {
      "getVirtualFile" -> file
      "getProject" -> project.platform
      else -> null
    }
  }
}

/** Stands in for an interface of the platform that only a window could give. */
private inline fun <reified T : Any> stand(crossinline answer: (Method, Array<out Any?>?) -> Any?): T =
  T::class.java.cast(
    Proxy.newProxyInstance(T::class.java.classLoader, arrayOf(T::class.java)) { proxy, method, arguments ->
      when (method.name) {
        "equals" -> proxy === arguments?.firstOrNull()
        "hashCode" -> System.identityHashCode(proxy)
        "toString" -> T::class.java.simpleName
        else -> answer(method, arguments)
      }
    },
  )
