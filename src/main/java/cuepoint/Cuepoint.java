// SPDX-License-Identifier: Apache-2.0
package cuepoint;

import cuepoint.operations.CommandLine;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The application; `serve` is what it does unless told otherwise.
@SpringBootApplication
public class Cuepoint {
  static void main(String[] args) {
    int status = CommandLine.run(Cuepoint.class, args);
    if (status >= 0) {
      System.exit(status);
    }
  }
}
