package com.scenewright.rider.generate

import com.intellij.openapi.ui.ComboBox
import com.intellij.ui.components.JBScrollPane
import com.intellij.ui.components.JBTextArea
import com.intellij.ui.components.JBTextField
import com.intellij.util.ui.FormBuilder
import com.scenewright.rider.core.GenerationWish
import com.scenewright.rider.core.WishKind
import com.scenewright.rider.core.maximumVariations
import com.scenewright.rider.protocol.ModelsResult
import com.scenewright.rider.settings.message
import javax.swing.DefaultComboBoxModel
import javax.swing.JComponent
import javax.swing.JPanel

/** What a dialog begins with. */
internal data class Prefill(
  val kind: WishKind = WishKind.Material,
  val prompt: String = "",
  val shader: String = "",
  val folder: String = "",
)

/** A choice that is shown as words. */
private class Choice<Value>(val value: Value, private val label: String) {
  override fun toString(): String = label
}

/** The fields of a wish. On the event thread. */
internal class GenerateForm(prefill: Prefill) {
  private val kind = ComboBox(
    arrayOf(
      Choice(WishKind.Material, message("generate.kind.material")),
      Choice(WishKind.Sprite, message("generate.kind.sprite")),
      Choice(WishKind.Model, message("generate.kind.model")),
    ),
  ).apply { selectedIndex = prefill.kind.ordinal }
  private val prompt = JBTextArea(3, 48).apply {
    text = prefill.prompt
    lineWrap = true
    wrapStyleWord = true
    emptyText.setText(message("generate.prompt.example"))
  }
  private val shader = JBTextField().apply {
    text = prefill.shader
    emptyText.setText(message("generate.shader.default"))
  }
  private val name = JBTextField().apply { emptyText.setText(message("generate.name.default")) }
  private val folder = JBTextField().apply {
    text = prefill.folder
    emptyText.setText(message("generate.folder.default"))
  }
  private val size = ComboBox<Choice<Int>>(arrayOf())
  private val variations = ComboBox(Array(maximumVariations) { Choice(it + 1, (it + 1).toString()) })
  private val service = ComboBox<Choice<String>>(arrayOf())
  private var services = ModelsResult()

  val component: JPanel = FormBuilder.createFormBuilder()
    .addLabeledComponent(message("generate.kind"), kind)
    .addLabeledComponent(message("generate.prompt"), JBScrollPane(prompt))
    .addLabeledComponent(message("generate.shader"), shader)
    .addLabeledComponent(message("generate.folder"), folder)
    .addLabeledComponent(message("generate.name"), name)
    .addLabeledComponent(message("generate.size"), size)
    .addLabeledComponent(message("generate.variations"), variations)
    .addLabeledComponent(message("generate.service"), service)
    .panel

  val focused: JComponent = prompt

  init {
    offerChoices()
    kind.addActionListener { offerChoices() }
  }

  /** Offer the services that the user configured. What is described goes to the chosen one. */
  fun offerServices(configured: ModelsResult) {
    services = configured
    offerMakers()
  }

  /** What is wanted now, the first variation with this seed. */
  fun wish(seed: Long, count: Int? = null): GenerationWish =
    GenerationWish(
      kind = selectedKind(),
      prompt = prompt.text,
      shader = shader.text,
      name = name.text,
      folder = folder.text,
      size = chosen(size) ?: selectedKind().sizes.first(),
      variations = count ?: chosen(variations) ?: 1,
      seed = seed,
      service = chosen(service) ?: "",
    )

  private fun selectedKind(): WishKind = chosen(kind) ?: WishKind.Material

  /** What can be chosen for the kind. */
  private fun offerChoices() {
    shader.isEnabled = selectedKind() == WishKind.Material
    offerMakers()
    val sizes = selectedKind().sizes
    val choices = sizes.sorted().map { Choice(it, message("generate.pixels", it.toString())) }
    size.model = DefaultComboBoxModel(choices.toTypedArray())
    size.selectedIndex = sizes.sorted().indexOf(sizes.first())
  }

  private fun offerMakers() {
    val makers =
      if (selectedKind() == WishKind.Model) services.models3d.map { it.id to it.title }
      else services.images.map { it.id to it.title }
    val named = makers.map { (id, title) -> Choice(id, message("generate.service.named", title)) }
    val machine = Choice("", message("generate.service.machine"))
    service.model = DefaultComboBoxModel((listOf(machine) + named).toTypedArray())
  }

  private fun <Value> chosen(box: ComboBox<Choice<Value>>): Value? = box.getItemAt(box.selectedIndex)?.value
}
