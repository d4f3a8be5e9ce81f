// SPDX-License-Identifier: Apache-2.0
package cuepoint.kernel;

import java.text.Normalizer;
import java.util.Locale;

/// The readable part of an address: ASCII lower case letters, digits and single inner hyphens, at
/// most 80 characters, cut at the end of a word.
public record Slug(String value) implements Comparable<Slug> {

  /// Longest slug, in characters.
  public static final int MAX_LENGTH = 80;

  /// @throws IllegalArgumentException when the value is not a slug already
  public Slug {
    if (!isSlug(value)) {
      throw new IllegalArgumentException("not a slug: " + value);
    }
  }

  /// The slug of a text; a text without any letter or digit of ASCII kinship becomes `untitled`.
  public static Slug of(String text) {
    String plain =
        spelledOut(Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT));
    StringBuilder slug = new StringBuilder();
    boolean gap = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        if (gap && !slug.isEmpty()) {
          slug.append('-');
        }
        slug.append(c);
        gap = false;
      } else if (c != '\'' && c != '’' && Character.getType(c) != Character.NON_SPACING_MARK) {
        gap = true;
      }
    }
    return new Slug(slug.isEmpty() ? "untitled" : cut(slug.toString()));
  }

  /// Letters that no decomposition takes to ASCII, and the ampersand.
  private static String spelledOut(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> plain.append(" and ");
        case 'ß' -> plain.append("ss");
        case 'æ' -> plain.append("ae");
        case 'œ' -> plain.append("oe");
        case 'þ' -> plain.append("th");
        case 'ø' -> plain.append('o');
        case 'ł' -> plain.append('l');
        case 'đ', 'ð' -> plain.append('d');
        case 'ı' -> plain.append('i');
        default -> plain.append(c);
      }
    }
    return plain.toString();
  }

  /// Whether a text is a slug as it stands.
  public static boolean isSlug(String text) {
    if (text.isEmpty() || text.length() > MAX_LENGTH) {
      return false;
    }
    char before = '-';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (!letter && (c != '-' || before == '-')) {
        return false;
      }
      before = c;
    }
    return before != '-';
  }

  private static String cut(String slug) {
    if (slug.length() <= MAX_LENGTH) {
      return slug;
    }
    int end = slug.lastIndexOf('-', MAX_LENGTH);
    return slug.substring(0, end > 0 ? end : MAX_LENGTH);
  }

  @Override
  public int compareTo(Slug other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
