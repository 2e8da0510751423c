package com.scenewright.rider.protocol

import com.google.gson.Gson
import com.google.gson.TypeAdapter
import com.google.gson.TypeAdapterFactory
import com.google.gson.reflect.TypeToken
import com.google.gson.stream.JsonReader
import com.google.gson.stream.JsonWriter

/** Writes `null` where it means something: gson leaves such members out. */
class NullWritten : TypeAdapterFactory {
  override fun <T> create(gson: Gson, type: TypeToken<T>): TypeAdapter<T> {
    val usual = gson.getAdapter(type)
    return object : TypeAdapter<T>() {
      override fun write(writer: JsonWriter, value: T?) {
        if (value != null) return usual.write(writer, value)
        val before = writer.serializeNulls
        writer.serializeNulls = true
        writer.nullValue()
        writer.serializeNulls = before
      }

      override fun read(reader: JsonReader): T = usual.read(reader)
    }
  }
}
