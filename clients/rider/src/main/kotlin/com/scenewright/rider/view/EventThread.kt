package com.scenewright.rider.view

import com.intellij.openapi.application.ApplicationManager
import com.intellij.openapi.application.ModalityState
import kotlin.coroutines.CoroutineContext
import kotlin.coroutines.EmptyCoroutineContext
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.Runnable

/** The event thread, also while a dialog is open. For drawing alone: documents and files are not touched on it. */
internal object DrawingThread : CoroutineDispatcher() {
  override fun dispatch(context: CoroutineContext, block: Runnable) =
    ApplicationManager.getApplication().invokeLater(block, ModalityState.any())
}

/** The event thread while no dialog blocks the window: for opening editors and the like. */
internal object EditingThread : CoroutineDispatcher() {
  override fun dispatch(context: CoroutineContext, block: Runnable) =
    ApplicationManager.getApplication().invokeLater(block, ModalityState.nonModal())
}

/** Draw something soon, in the order of the calls. */
internal fun drawLater(task: () -> Unit) = DrawingThread.dispatch(EmptyCoroutineContext, Runnable(task))
