// SPDX-License-Identifier: Apache-2.0
package cuepoint.feed;

import java.io.StringWriter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/// Writes chapters in the JSON Chapters Format of Podcasting 2.0, version 1.2.0, over several lines
/// and ended by one.
public final class ChaptersJson {
  /// The media type of such a file.
  public static final String MEDIA_TYPE = "application/json+chapters";

  private static final JsonFactory FACTORY = new JsonFactory();

  private ChaptersJson() {}

  /// The chapters as one text.
  public static String write(Chapters chapters) {
    StringWriter out = new StringWriter(1 << 10);
    try (JsonGenerator json = FACTORY.createGenerator(new Lines(), out)) {
      json.writeStartObject();
      json.writeStringProperty("version", "1.2.0");
      json.writeStringProperty("title", chapters.title());
      text(json, "author", chapters.author());
      json.writeStringProperty("podcastName", chapters.podcast());
      text(json, "fileName", chapters.file());
      json.writeArrayPropertyStart("chapters");
      for (Chapter chapter : chapters.chapters()) {
        json.writeStartObject();
        seconds(json, "startTime", chapter.span().startMs());
        seconds(json, "endTime", chapter.span().endMs());
        json.writeStringProperty("title", chapter.title());
        text(json, "url", chapter.url());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return out.append('\n').toString();
  }

  private static void text(JsonGenerator json, String name, @Nullable String value) {
    if (value != null) {
      json.writeStringProperty(name, value);
    }
  }

  /// Decimals as they are: a binary fraction would write some of them with seventeen digits.
  private static void seconds(JsonGenerator json, String name, long ms) {
    BigDecimal seconds = BigDecimal.valueOf(ms, 3).stripTrailingZeros();
    json.writeNumberProperty(name, seconds.scale() < 0 ? seconds.setScale(0) : seconds);
  }

  private static final class Lines extends ObjectWriteContext.Base {
    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }

    @Override
    public PrettyPrinter getPrettyPrinter() {
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      return new DefaultPrettyPrinter(
              Separators.createDefaultInstance()
                  .withObjectNameValueSpacing(Separators.Spacing.AFTER))
          .withArrayIndenter(indenter)
          .withObjectIndenter(indenter);
    }
  }
}
