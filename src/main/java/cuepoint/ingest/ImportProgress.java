// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

import cuepoint.catalog.Show;

/// Told how an import goes; calls come from one thread at a time.
public interface ImportProgress {
  /// Tells nobody.
  ImportProgress SILENT =
      new ImportProgress() {
        @Override
        public void begins(String what, Show show, int total) {}

        @Override
        public void step(String what) {}

        @Override
        public void ends() {}
      };

  /// A stretch of work begins.
  ///
  /// @param what is done: `looking at files`, `reading episodes`
  /// @param total how many steps it will have
  void begins(String what, Show show, int total);

  /// A step is done.
  ///
  /// @param what was read: a path or an episode
  void step(String what);

  /// The stretch of work ends.
  void ends();
}
