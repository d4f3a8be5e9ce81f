// SPDX-License-Identifier: Apache-2.0
package cuepoint;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The application; its command line is described in {@link cuepoint.operations}.
@SpringBootApplication
public class Cuepoint {
  static void main(String[] args) {
    SpringApplication.run(Cuepoint.class, args);
  }
}
