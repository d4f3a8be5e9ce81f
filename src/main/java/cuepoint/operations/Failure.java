// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations;

import cuepoint.ingest.MalformedSettings;
import cuepoint.operations.export.ExportRefused;
import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.PortInUseException;

/// Says in one sentence why a command could not run.
final class Failure {
  private static final Logger LOG = LoggerFactory.getLogger(Failure.class);

  private Failure() {}

  static String sentence(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case MalformedSettings settings -> {
          return String.valueOf(settings.getMessage());
        }
        case ExportRefused refused -> {
          return String.valueOf(refused.getMessage());
        }
        case SQLException sql when sql.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1 -> {
          return "The data folder is in use by another Cuepoint; stop it or name another --data.";
        }
        case PortInUseException port -> {
          return "Port " + port.getPort() + " is taken; name another one with --port.";
        }
        default -> {}
      }
    }
    LOG.error("Unexpected failure", failure);
    return "It could not run: " + failure.getMessage();
  }
}
