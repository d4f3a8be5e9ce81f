// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The command line (contract C5).
public final class CommandLine {
  /// Status of a server that goes on running.
  static final int RUNNING = -1;

  static final int TAKEN = 0;
  static final int FAILED = 1;
  static final int REFUSED = 2;

  private static final Pattern SPRING_PROPERTY =
      Pattern.compile("--[\\w-]+\\.[\\w.\\[\\]-]+(=.*)?");

  private CommandLine() {}

  /// Runs what the arguments ask for.
  ///
  /// @param application the Spring application
  /// @param args as given; `--a.b=c` are Spring properties
  /// @return the exit status, or -1 for a server that goes on running
  public static int run(Class<?> application, String[] args) {
    List<String> ours = new ArrayList<>();
    List<String> springs = new ArrayList<>();
    for (String arg : args) {
      (SPRING_PROPERTY.matcher(arg).matches() ? springs : ours).add(arg);
    }
    return new picocli.CommandLine(new Commands(application, springs))
        .setExecutionStrategy(new picocli.CommandLine.RunLast())
        .setExitCodeExceptionMapper(_ -> FAILED)
        .setParameterExceptionHandler((e, _) -> {
          e.getCommandLine().getErr().println(e.getMessage());
          e.getCommandLine().usage(e.getCommandLine().getErr());
          return FAILED;
        })
        .setExecutionExceptionHandler((e, command, _) -> {
          command.getErr().println(Failure.sentence(e));
          return FAILED;
        })
        .execute(ours.toArray(String[]::new));
  }
}
