package com.scenewright.rider.settings

import com.intellij.openapi.application.ApplicationManager
import com.intellij.ui.components.JBCheckBox
import com.intellij.ui.components.JBTextField
import com.intellij.util.ui.FormBuilder
import com.scenewright.rider.core.NodeSearch
import com.scenewright.rider.lsp.searchNode
import com.scenewright.rider.view.drawLater
import java.awt.BorderLayout
import javax.swing.JButton
import javax.swing.JComboBox
import javax.swing.JComponent
import javax.swing.JLabel
import javax.swing.JPanel
import javax.swing.JSpinner
import javax.swing.SpinnerNumberModel

/** The fields of the settings page. */
class SettingsForm {
  private val nodePath = JBTextField()
  private val detect = JButton(message("settings.node.detect"))
  private val detected = JLabel(" ")
  private val inlineCompletion = JBCheckBox(message("settings.inline"))
  private val debounce = JSpinner(SpinnerNumberModel(0, 0, LONGEST_DEBOUNCE, 10))
  private val confidence = JSpinner(SpinnerNumberModel(0.0, 0.0, 1.0, 0.05))
  private val apiCompletion = choice("auto", "on", "off")
  private val apiDiagnostics = JBCheckBox(message("settings.api.diagnostics"))
  private val hover = JBCheckBox(message("settings.hover"))
  private val language = choice("auto", "en", "zh-cn")

  val panel: JComponent =
    FormBuilder.createFormBuilder()
      .addLabeledComponent(message("settings.node"), nodeRow())
      .addLabeledComponent("", detected)
      .addComponent(inlineCompletion)
      .addLabeledComponent(message("settings.debounce"), debounce)
      .addLabeledComponent(message("settings.confidence"), confidence)
      .addLabeledComponent(message("settings.api.completion"), apiCompletion)
      .addComponent(apiDiagnostics)
      .addComponent(hover)
      .addLabeledComponent(message("settings.language"), language)
      .addComponentFillVertically(JPanel(), 0)
      .panel

  init {
    detect.addActionListener { detectNode() }
  }

  fun show(state: ScenewrightState) {
    nodePath.text = state.nodePath
    inlineCompletion.isSelected = state.isInlineCompletionOn
    debounce.value = state.debounce.coerceIn(0, LONGEST_DEBOUNCE)
    confidence.value = state.minimumConfidence.coerceIn(0.0, 1.0)
    apiCompletion.selectedItem = state.apiCompletion
    apiDiagnostics.isSelected = state.areApiDiagnosticsOn
    hover.isSelected = state.isHoverOn
    language.selectedItem = state.language
  }

  /** What the fields say. */
  fun state(): ScenewrightState =
    ScenewrightState().also {
      it.nodePath = nodePath.text.trim()
      it.isInlineCompletionOn = inlineCompletion.isSelected
      it.debounce = numberIn(debounce).toInt()
      it.minimumConfidence = numberIn(confidence).toDouble()
      it.apiCompletion = apiCompletion.getItemAt(apiCompletion.selectedIndex)
      it.areApiDiagnosticsOn = apiDiagnostics.isSelected
      it.isHoverOn = hover.isSelected
      it.language = language.getItemAt(language.selectedIndex)
    }

  fun isChangedFrom(state: ScenewrightState): Boolean {
    val chosen = state()
    return chosen.nodePath != state.nodePath ||
      chosen.debounce != state.debounce ||
      serverSettings(chosen) != serverSettings(state)
  }

  private fun nodeRow(): JComponent =
    JPanel(BorderLayout()).apply {
      add(nodePath, BorderLayout.CENTER)
      add(detect, BorderLayout.EAST)
    }

  /** Look whether the field names a Node.js that is new enough, or where there is one. It starts programs, so not here. */
  private fun detectNode() {
    val setting = nodePath.text.trim()
    detect.isEnabled = false
    ApplicationManager.getApplication().executeOnPooledThread {
      val search = searchNode(setting)
      drawLater {
        detect.isEnabled = true
        detected.text = textOf(search)
        if (search is NodeSearch.Found) nodePath.text = search.path
      }
    }
  }

  private fun textOf(search: NodeSearch): String =
    when (search) {
      is NodeSearch.Found -> message("settings.node.found", search.version)
      is NodeSearch.BadSetting -> message("notice.node.setting", search.path)
      is NodeSearch.Missing -> search.tooOld?.let { message("notice.node.old", it) } ?: message("notice.node.missing")
    }
}

private fun choice(vararg values: String): JComboBox<String> = JComboBox(values)

private fun numberIn(spinner: JSpinner): Number = spinner.value as? Number ?: 0
