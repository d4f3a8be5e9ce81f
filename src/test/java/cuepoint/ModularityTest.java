// SPDX-License-Identifier: Apache-2.0
package cuepoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTest {
  private final ApplicationModules modules = ApplicationModules.of(Cuepoint.class);

  @Test
  void modulesDependOnlyOnWhatTheyDeclare() {
    assertThat(modules.stream()).hasSizeGreaterThan(8);
    modules.verify();
  }

  /// Writes the diagrams that docs/architecture.md points at.
  @Test
  void drawsItselfForTheDocumentation() {
    new Documenter(modules).writeModulesAsPlantUml().writeModuleCanvases();
  }
}
