// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations;

import cuepoint.ingest.ImportProgress;
import java.io.Console;
import java.io.PrintStream;
import java.util.Objects;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// Shows how long work goes: a bar on a terminal, elsewhere a plain line for every tenth of it, or
/// for every thousand steps where nobody knows how many there will be.
final class TerminalProgress implements ImportProgress {
  private static final int LINES = 10;
  private static final int STEPS_A_LINE = 1000;
  private static final int SHOWN_PATH = 40;

  private final PrintStream out;
  private final boolean terminal;
  private @Nullable ProgressBar bar;
  private String what = "";
  private long startedNanos;
  private int total;
  private int done;

  TerminalProgress(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /// A bar only where a person looks on.
  @SuppressWarnings("SystemConsoleNull") // it is null again from JDK 25 on where nobody is there
  static ImportProgress here() {
    Console console = System.console();
    return new TerminalProgress(System.err, console != null && console.isTerminal());
  }

  @Override
  public void begins(String work, int steps) {
    what = work;
    total = steps;
    done = 0;
    startedNanos = System.nanoTime();
    if (terminal) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(what)
              .setInitialMax(steps > 0 ? steps : -1)
              .setStyle(ProgressBarStyle.UNICODE_BLOCK)
              .showSpeed()
              .build();
    }
  }

  @Override
  public void step(String item) {
    done++;
    if (bar != null) {
      bar.step();
      bar.setExtraMessage(
          item.length() > SHOWN_PATH ? "…" + item.substring(item.length() - SHOWN_PATH) : item);
    } else if (total == 0 && done % STEPS_A_LINE == 0) {
      out.println(what + ": " + done + ", " + rate() + "/s, at " + item);
    } else if (total > 0 && done * LINES / total != (done - 1) * LINES / total) {
      out.println(what + ": " + done + " of " + total + ", " + rate() + "/s, at " + item);
    }
  }

  private long rate() {
    double seconds = Math.max(0.001, (System.nanoTime() - startedNanos) / 1e9);
    return Math.round(done / seconds);
  }

  @Override
  public void ends() {
    if (bar != null) {
      Objects.requireNonNull(bar).close();
      bar = null;
    }
  }
}
