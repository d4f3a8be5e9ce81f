// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.ingest.cue.Cues;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.filter.AssignableTypeFilter;

/// All formats there are, as the container finds them.
class FormatsIT {
  private static final List<Format> FORMATS = new ArrayList<>();

  @BeforeAll
  static void findAll() {
    try (GenericApplicationContext context = new GenericApplicationContext()) {
      ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context, false);
      scanner.addIncludeFilter(new AssignableTypeFilter(Format.class));
      scanner.scan("cuepoint.ingest");
      context.refresh();
      FORMATS.addAll(context.getBeansOfType(Format.class).values());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          show/007.vtt              | WEBVTT@@00:01.000 --> 00:02.000@Tick.      | webvtt
          show/007.vtt              | 1@00:00:01,000 --> 00:00:02,000@Tick.      | webvtt
          show/007.txt              | WEBVTT@@00:01.000 --> 00:02.000@Tick.      | webvtt
          show/007.srt              | WEBVTT@@00:01.000 --> 00:02.000@Tick.      | webvtt
          show/007.vtt              | damaged                                    | webvtt
          show/007.srt              | damaged                                    | subrip
          show/007.srt              | 1@00:00:01,000 --> 00:00:02,000@Tick.      | subrip
          show/007.txt              | 1@00:00:01,000 --> 00:00:02,000@Tick.      | subrip
          show/007.txt              | 00:00:01 Tick.@@00:00:02 Tock.             | timed text
          show/007.txt              | Clocks@@0:01 Tick.@0:02 Tock.              | timed text
          show/transcripts/007.txt  | ''                                         | timed text
          show/007.json             | {"segments": [{"start": 1, "text": "a"}]}  | json transcript
          show/007.txt              | {"segments": [{"start": 1, "text": "a"}]}  | json transcript
          show/007.html             | <cite>A</cite><time>0:01</time><p>a</p>    | html transcript
          show/feed.xml             | <?xml version="1.0"?><rss><channel/></rss> | feed
          show/LICENSE.txt          | Permission is granted, free of charge.     | -
          show/README.txt           | Read me.@Open from@10:00 to@17:00          | -
          show/README.txt           | ''                                         | -
          show/package.json         | {"name": "clock", "version": "1.0.0"}      | -
          show/index.html           | <time datetime="2020-03-03">today</time>   | -
          show/pom.xml              | <?xml version="1.0"?><project/>            | -
          show/logo.png             | 00:00:01 Tick.                             | -
          """)
  void everyFileIsOfOneKindOrNone(String path, String text, String kind) {
    String content = text.replace('@', '\n');
    assertThat(
            FORMATS.stream()
                .filter(format -> Cues.recognises(format, path, content))
                .map(Format::name))
        .isEqualTo(kind == null ? List.of() : List.of(kind));
  }

  @Test
  void namesAreDistinct() {
    assertThat(FORMATS).hasSizeGreaterThanOrEqualTo(8);
    assertThat(FORMATS.stream().map(Format::name)).doesNotHaveDuplicates();
    assertThat(FORMATS).allMatch(format -> format.version() >= 1);
  }
}
