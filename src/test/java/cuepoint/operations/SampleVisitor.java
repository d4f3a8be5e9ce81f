// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/// The visitor of the sample archive, who comes with the first test that asks for one.
@TestConfiguration
class SampleVisitor {
  @Bean
  @Lazy
  Visitor visitor(SampleSite site) {
    return new Visitor(site.home());
  }
}
