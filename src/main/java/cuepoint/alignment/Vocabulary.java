// SPDX-License-Identifier: Apache-2.0
package cuepoint.alignment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// How common words are in speech: for each stem the share of stretches of 20 s in which it is
/// said. Counted in several hundred hours of podcasts; what is not in the list is rare.
public final class Vocabulary {
  private static final String FILE = "common-words.tsv";

  /// The share of a word that is in no list.
  private static final double RARE = 1e-5;

  /// How many stretches the list weighs against those of the episode itself.
  private static final double TRUST = 40;

  /// What is said in English.
  public static final Vocabulary ENGLISH = new Vocabulary();

  private final Map<String, Double> shares = new HashMap<>();

  private Vocabulary() {
    try (InputStream in =
        Objects.requireNonNull(Vocabulary.class.getResourceAsStream(FILE), FILE)) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", 2))
          .forEach(line -> shares.put(line[0], Double.parseDouble(line[1]) / 100_000));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The share of stretches in which a word is said, 0 to 1; 0 where it is rare.
  ///
  /// @param stem Porter's stem of the word
  public double share(String stem) {
    return shares.getOrDefault(stem, 0.0);
  }

  /// How much it tells that a word is said, in nats: minus the logarithm of the share of stretches
  /// with it, here and elsewhere.
  double weight(String stem, int blocksWith, int blocks) {
    double share = shares.getOrDefault(stem, RARE);
    return -Math.log((blocksWith + TRUST * share) / (blocks + TRUST));
  }
}
