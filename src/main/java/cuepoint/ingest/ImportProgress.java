// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

/// Told how an import goes; calls come from one thread at a time.
public interface ImportProgress {
  /// Tells nobody.
  ImportProgress SILENT =
      new ImportProgress() {
        @Override
        public void begins(String what, int total) {}

        @Override
        public void step(String what) {}

        @Override
        public void ends() {}
      };

  /// A stretch of work begins.
  ///
  /// @param what is done: `Soft Hyphen: looking at files`
  /// @param total how many steps it will have; 0 where nobody knows
  void begins(String what, int total);

  /// A step is done.
  ///
  /// @param what was read: a path or an episode
  void step(String what);

  /// The stretch of work ends.
  void ends();
}
