// SPDX-License-Identifier: Apache-2.0
package cuepoint.alignment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What of the notes comes up in speech: for each unit its words that some part of the notes has,
/// or has one that sounds like it. All others, which are nearly all, tell no part from another.
final class Echoes {
  /// Two words as one are of so many letters.
  private static final int SHORTEST_JOINED = 5;

  private static final int LONGEST_JOINED = 20;

  /// Those of one unit, in order.
  ///
  /// @param joined each two words in a row as one, where that may be one
  record Echo(List<Token> tokens, List<Token> joined) {}

  private final Set<String> stems = new HashSet<>();
  private final Set<String> sounds = new HashSet<>();
  private final List<Echo> echoes;

  Echoes(Speech speech, Collection<PartWords> parts, Token.Maker maker) {
    for (PartWords part : parts) {
      stems.addAll(part.stems());
      sounds.addAll(part.sounds());
    }
    echoes = new ArrayList<>(speech.size());
    for (int i = 0; i < speech.size(); i++) {
      echoes.add(echo(speech.unit(i).tokens(), maker));
    }
  }

  private Echo echo(List<Token> said, Token.Maker maker) {
    List<Token> tokens = new ArrayList<>();
    List<Token> joined = new ArrayList<>();
    for (int i = 0; i < said.size(); i++) {
      addIfOfNotes(said.get(i), tokens);
      if (i > 0) {
        String before = said.get(i - 1).word();
        String word = said.get(i).word();
        int length = before.length() + word.length();
        if (length >= SHORTEST_JOINED && length < LONGEST_JOINED) {
          addIfOfNotes(maker.of(before, word), joined);
        }
      }
    }
    return new Echo(tokens, joined);
  }

  private void addIfOfNotes(Token token, List<Token> tokens) {
    if (stems.contains(token.stem()) || sounds.contains(token.sound())) {
      tokens.add(token);
    }
  }

  /// That of a unit.
  Echo of(int unit) {
    return echoes.get(unit);
  }
}
