// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.Cuepoint;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// The command as a person at a terminal types it.
@ExtendWith(OutputCaptureExtension.class)
class ExportCommandIT {
  @TempDir private Path top;

  private int run(String command, String... options) {
    String[] all = new String[options.length + 2];
    all[0] = command;
    all[1] = "--data=" + top.resolve("data");
    System.arraycopy(options, 0, all, 2, options.length);
    return CommandLine.run(Cuepoint.class, all);
  }

  @Test
  void exportsWhatIsStoredAndTouchesNothingElse(CapturedOutput printed) throws Exception {
    Path site = top.resolve("site");
    assertThat(run("export", "--to=" + site)).isEqualTo(CommandLine.FAILED);
    assertThat(printed.getErr()).contains("Nothing is stored yet; run import first.");
    assertThat(run("export")).isEqualTo(CommandLine.FAILED);
    assertThat(printed.getErr()).contains("Missing required option: '--to=DIR'");

    assertThat(run("import")).isEqualTo(CommandLine.TAKEN);
    assertThat(run("export", "--to=" + site)).isEqualTo(CommandLine.TAKEN);
    assertThat(printed.getOut()).containsPattern("Exported \\d+ pages and \\d+ files, .* 0 failed");
    assertThat(site.resolve("index.html")).exists();

    Path foreign = Files.createDirectory(top.resolve("foreign"));
    Files.writeString(foreign.resolve("thesis.txt"), "years of work");
    assertThat(run("export", "--to=" + foreign)).isEqualTo(CommandLine.FAILED);
    assertThat(printed.getErr()).contains("foreign holds something else than an export");
    assertThat(foreign.toFile().list()).containsExactly("thesis.txt");
  }
}
