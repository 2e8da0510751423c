package com.scenewright.rider.generate

import com.intellij.openapi.project.Project
import com.intellij.openapi.ui.DialogWrapper
import com.scenewright.rider.core.WishFault
import com.scenewright.rider.core.faultOf
import com.scenewright.rider.core.maximumVariations
import com.scenewright.rider.lsp.Answer
import com.scenewright.rider.lsp.ask
import com.scenewright.rider.protocol.Empty
import com.scenewright.rider.settings.message
import com.scenewright.rider.view.DrawingThread
import com.scenewright.rider.view.drawLater
import com.scenewright.rider.view.launch
import com.scenewright.rider.view.refreshProjectFiles
import java.awt.BorderLayout
import java.awt.event.ActionEvent
import javax.swing.Action
import javax.swing.JComponent
import javax.swing.JLabel
import javax.swing.JPanel
import javax.swing.JProgressBar
import kotlin.random.Random
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.withContext

/** Let the user describe an asset, look at what comes of it, and decide. What is undecided is dropped on closing. */
internal fun showGenerateDialog(project: Project, prefill: Prefill = Prefill()) {
  GenerateDialog(project, prefill).show()
}

private class GenerateDialog(private val project: Project, prefill: Prefill) : DialogWrapper(project, true) {
  private val form = GenerateForm(prefill)
  private val drafts = DraftsPanel { enableActions() }
  private val progress = JProgressBar().apply { isVisible = false }
  private val status = JLabel(" ")
  private val generateAction = Command(message("generate.run"), isDefault = true) { make(null) }
  private val variationsAction = Command(message("generate.more")) { make(maximumVariations) }
  private val stopAction = Command(message("generate.stop")) { work?.cancel() }
  private val acceptAction = Command(message("generate.accept")) { drafts.selected?.let { landDraft(it) } }
  private val rejectAction = Command(message("generate.reject")) { drafts.selected?.let { dropDraft(it) } }
  private var work: Job? = null

  /** What is being written: that is not stopped half way, also not by closing. */
  private var landing: Draft? = null

  init {
    setTitle(message("generate.title"))
    setModal(false)
    setCancelButtonText(message("generate.close"))
    init()
    enableActions()
    project.launch { offerServices() }
  }

  override fun createCenterPanel(): JComponent =
    JPanel(BorderLayout(0, 8)).apply {
      add(form.component, BorderLayout.NORTH)
      add(drafts, BorderLayout.CENTER)
      add(
        JPanel(BorderLayout(0, 4)).apply {
          add(progress, BorderLayout.NORTH)
          add(status, BorderLayout.CENTER)
        },
        BorderLayout.SOUTH,
      )
    }

  override fun createActions(): Array<Action> =
    arrayOf(generateAction, variationsAction, stopAction, acceptAction, rejectAction, cancelAction)

  override fun getPreferredFocusedComponent(): JComponent = form.focused

  override fun getDimensionServiceKey(): String = "Scenewright.Generate"

  override fun dispose() {
    val undecided = drafts.all().filter { it != landing }
    if (landing == null) work?.cancel()
    project.launch { for (draft in undecided) reject(project, draft) }
    super.dispose()
  }

  private fun make(count: Int?) {
    val wish = form.wish(Random.nextLong(1L shl 32), count)
    val fault = faultOf(wish)
    setErrorText(fault?.let(::textOf))
    if (fault == null)
      run {
        val failure = makeDrafts(project, wish, { step -> drawLater { showStep(step) } }, ::addDraft)
        failure?.text ?: message("generate.made")
      }
  }

  private fun landDraft(draft: Draft) {
    landing = draft
    run {
      when (val answer = accept(project, draft)) {
        is Answer.Failure -> answer.text
        is Answer.Success -> {
          draw { drafts.remove(draft) }
          refreshProjectFiles(project, answer.value.files)
          message("generate.landed", answer.value.files.size)
        }
      }
    }
  }

  private fun dropDraft(draft: Draft) = run {
    when (val answer = reject(project, draft)) {
      is Answer.Failure -> answer.text
      is Answer.Success -> {
        draw { drafts.remove(draft) }
        message("generate.rejected")
      }
    }
  }

  /** A draft of a dialog that was closed meanwhile is dropped at once. */
  private suspend fun addDraft(draft: Draft) {
    val isShown = withContext(DrawingThread) { !isDisposed.also { closed -> if (!closed) drafts.add(draft) } }
    if (!isShown) reject(project, draft)
  }

  /** Do one thing at a time, in the background; its answer is told below the drafts. */
  private fun run(task: suspend CoroutineScope.() -> String) {
    if (work?.isActive == true) return
    val job = project.launch {
      val told = task()
      draw { status.text = told }
    }
    work = job
    showBusy(true)
    job.invokeOnCompletion { drawLater { if (!isDisposed) ended(job) } }
  }

  private fun ended(job: Job) {
    landing = null
    showBusy(false)
    if (job.isCancelled) status.text = message("generate.cancelled")
  }

  private fun showBusy(isBusy: Boolean) {
    progress.isVisible = isBusy
    progress.isIndeterminate = true
    if (isBusy) status.text = message("generate.working")
    enableActions()
  }

  private fun showStep(step: Step) {
    if (isDisposed || work?.isActive != true) return
    val share = step.share
    progress.isIndeterminate = share == null
    if (share != null) progress.value = (share * progress.maximum).toInt()
    status.text = textOf(step)
  }

  private fun enableActions() {
    val isBusy = work?.isActive == true
    for (action in listOf(generateAction, variationsAction)) action.isEnabled = !isBusy
    for (action in listOf(acceptAction, rejectAction)) action.isEnabled = !isBusy && drafts.selected != null
    stopAction.isEnabled = isBusy && landing == null
  }

  private suspend fun offerServices() {
    val answer = ask(project) { it.models(Empty()) }
    if (answer is Answer.Success) draw { form.offerServices(answer.value) }
  }

  private suspend fun draw(task: () -> Unit) = withContext(DrawingThread) { if (!isDisposed) task() }

  private inner class Command(name: String, isDefault: Boolean = false, private val task: () -> Unit) :
    DialogWrapperAction(name) {
    init {
      if (isDefault) putValue(DEFAULT_ACTION, true)
    }

    override fun doAction(event: ActionEvent?) = task()
  }
}

private fun textOf(fault: WishFault): String =
  when (fault) {
    WishFault.NothingDescribed -> message("generate.fault.nothing")
    WishFault.PromptTooLong -> message("generate.fault.long")
  }

/** What the server does now; it may learn steps that are not known here. */
private fun textOf(step: Step): String =
  when (step.name) {
    "reading" -> message("generate.step.reading")
    "asking" -> message("generate.step.asking")
    "building" -> message("generate.step.building")
    "painting" -> message("generate.step.painting")
    "staging" -> message("generate.step.staging")
    else -> message("generate.working")
  }
