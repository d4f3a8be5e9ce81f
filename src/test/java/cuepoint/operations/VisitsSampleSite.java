// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A test of the sample archive as it is seen in a real browser; all of them share one {@link
/// Visitor}, who begins anew for each. Skipped where there is no browser, unless that is forbidden.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ReadsSampleSite
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(VisitsSampleSite.WithABrowser.class)
@interface VisitsSampleSite {
  /// Looks for a browser before anything is started for it.
  final class WithABrowser implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      return Browsers.areThere()
          ? ConditionEvaluationResult.enabled("there is a browser")
          : ConditionEvaluationResult.disabled(Browsers.MISSING);
    }
  }
}
