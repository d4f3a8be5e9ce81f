// SPDX-License-Identifier: Apache-2.0
package cuepoint.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes an answer field by field, so that what the contract says stands here in plain sight and
/// nothing is found out by reflection for every answer.
final class Json implements AutoCloseable {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int USUAL_BYTES = 1 << 13;

  private final ByteArrayOutputStream bytes;
  private final JsonGenerator generator;

  /// An answer, kept until it is whole.
  Json() {
    bytes = new ByteArrayOutputStream(USUAL_BYTES);
    generator = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes);
  }

  /// Something too long to be kept, written as it comes.
  ///
  /// @param out is closed with this
  Json(OutputStream out) {
    bytes = new ByteArrayOutputStream(0);
    generator = FACTORY.createGenerator(ObjectWriteContext.empty(), out);
  }

  /// Begins an object that is an element of an array, or the whole answer.
  void begin() {
    generator.writeStartObject();
  }

  /// Begins an object.
  void begin(String name) {
    generator.writeName(name);
    generator.writeStartObject();
  }

  /// Ends the object at hand.
  void end() {
    generator.writeEndObject();
  }

  /// Begins an array.
  void beginArray(String name) {
    generator.writeName(name);
    generator.writeStartArray();
  }

  /// Ends the array at hand.
  void endArray() {
    generator.writeEndArray();
  }

  /// A text, or null.
  void text(String name, @Nullable String value) {
    generator.writeName(name);
    if (value == null) {
      generator.writeNull();
    } else {
      generator.writeString(value);
    }
  }

  /// A value as it prints itself, or null.
  void value(String name, @Nullable Object value) {
    text(name, value == null ? null : value.toString());
  }

  /// A whole number.
  void number(String name, long value) {
    generator.writeName(name);
    generator.writeNumber(value);
  }

  /// A whole number, or null.
  void number(String name, @Nullable Long value) {
    generator.writeName(name);
    if (value == null) {
      generator.writeNull();
    } else {
      generator.writeNumber(value);
    }
  }

  /// A number with decimals.
  void number(String name, double value) {
    generator.writeName(name);
    generator.writeNumber(value);
  }

  /// Yes or no.
  void truth(String name, boolean value) {
    generator.writeName(name);
    generator.writeBoolean(value);
  }

  /// Nothing, where something may come later.
  void nothing(String name) {
    generator.writeName(name);
    generator.writeNull();
  }

  /// A list of texts.
  void texts(String name, Iterable<String> values) {
    beginArray(name);
    for (String value : values) {
      generator.writeString(value);
    }
    endArray();
  }

  /// Sends what was written, as the whole body.
  void sendTo(HttpServletResponse response) throws IOException {
    generator.close();
    response.setContentLength(bytes.size());
    bytes.writeTo(response.getOutputStream());
  }

  @Override
  public void close() {
    generator.close();
  }
}
