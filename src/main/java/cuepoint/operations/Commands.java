// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations;

import cuepoint.ingest.ImportProgress;
import cuepoint.ingest.ImportReport;
import cuepoint.ingest.MalformedSettings;
import cuepoint.operations.export.Export;
import cuepoint.operations.export.ExportReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What can be asked of the jar; without a command it serves.
@Command(
    name = "cuepoint",
    description = "A podcast episode web archive.",
    mixinStandardHelpOptions = true,
    version = "Cuepoint 0.1",
    sortOptions = false)
final class Commands implements Callable<Integer> {
  private final Class<?> application;
  private final List<String> properties;

  @Mixin private Place place = new Place();

  @Option(names = "--port", paramLabel = "PORT", description = "Port to serve at (8080).")
  private @Nullable Integer port;

  Commands(Class<?> application, List<String> properties) {
    this.application = application;
    this.properties = properties;
  }

  /// Where the archive is.
  static final class Place {
    @Option(
        names = "--config",
        paramLabel = "FILE",
        description = "YAML that names the shows; without it the sample archive.")
    private @Nullable Path config;

    @Option(names = "--data", paramLabel = "DIR", description = "Folder for what is stored (data).")
    private @Nullable Path data;

    List<String> properties() {
      List<String> properties = new ArrayList<>();
      if (config != null) {
        properties.add("--cuepoint.config=" + config);
      }
      if (data != null) {
        properties.add("--cuepoint.data=" + data);
      }
      return properties;
    }
  }

  @Override
  public Integer call() {
    return serve(place, port);
  }

  @Command(
      name = "serve",
      description = "Serve the archive and bring it up to date in the background (the default).",
      mixinStandardHelpOptions = true)
  int serve(
      @Mixin Place where,
      @Option(names = "--port", paramLabel = "PORT", description = "Port to serve at (8080).")
          @Nullable Integer at) {
    List<String> arguments = new ArrayList<>(where.properties());
    if (at != null) {
      arguments.add("--server.port=" + at);
    }
    arguments.add("--cuepoint.serve=true");
    start(WebApplicationType.SERVLET, arguments);
    return CommandLine.RUNNING;
  }

  @Command(
      name = "import",
      description = "Bring the archive up to date with its sources.",
      mixinStandardHelpOptions = true)
  int importSources(
      @Mixin Place where,
      @Option(
              names = "--allow-removal",
              description = "Also when a source or most of a show is gone.")
          boolean allowRemoval)
      throws MalformedSettings {
    try (ConfigurableApplicationContext context =
        start(WebApplicationType.NONE, where.properties())) {
      ImportProgress progress = TerminalProgress.here();
      return told(context.getBean(Update.class).run(allowRemoval, progress), false);
    }
  }

  @Command(
      name = "check",
      description = "Read everything, change nothing, list every problem.",
      mixinStandardHelpOptions = true)
  int check(@Mixin Place where) throws MalformedSettings {
    try (ConfigurableApplicationContext context =
        start(WebApplicationType.NONE, where.properties())) {
      ImportProgress progress = TerminalProgress.here();
      return told(context.getBean(Update.class).check(progress), true);
    }
  }

  @Command(
      name = "reindex",
      description = "Build the search index anew from what is stored.",
      mixinStandardHelpOptions = true)
  int reindex(@Mixin Place where) {
    try (ConfigurableApplicationContext context =
        start(WebApplicationType.NONE, where.properties())) {
      long episodes = context.getBean(Update.class).reindex(TerminalProgress.here());
      System.out.println("Indexed " + episodes + " episodes anew.");
      return CommandLine.TAKEN;
    }
  }

  @Command(
      name = "export",
      description = "Write the whole archive as a folder of files that any file server can serve.",
      mixinStandardHelpOptions = true)
  int export(
      @Mixin Place where,
      @Option(
              names = "--to",
              paramLabel = "DIR",
              required = true,
              description = "A new or empty folder, or an earlier export, which is replaced.")
          Path to,
      @Option(
              names = "--live",
              description = "Cuepoint is served at the archive's base-url: link to its search.")
          boolean live)
      throws Exception {
    List<String> arguments = new ArrayList<>(where.properties());
    arguments.addAll(List.of("--server.address=127.0.0.1", "--server.port=0"));
    try (ConfigurableApplicationContext context = start(WebApplicationType.SERVLET, arguments)) {
      // Topic pages show what the index finds.
      context.getBean(Update.class).catchUp();
      String port = context.getEnvironment().getProperty("local.server.port");
      ExportReport report =
          context
              .getBean(Export.class)
              .run("http://127.0.0.1:" + port, to, live, TerminalProgress.here());
      ReportPrinter.print(report, System.out);
      return report.failures().isEmpty() ? CommandLine.TAKEN : CommandLine.REFUSED;
    }
  }

  private static int told(ImportReport report, boolean everything) {
    ReportPrinter.print(report, System.out, everything);
    return report.hasRefusals() ? CommandLine.REFUSED : CommandLine.TAKEN;
  }

  private ConfigurableApplicationContext start(WebApplicationType type, List<String> arguments) {
    List<String> all = new ArrayList<>(properties);
    all.addAll(arguments);
    return new SpringApplicationBuilder(application)
        .web(type)
        .lazyInitialization(type == WebApplicationType.NONE)
        .registerShutdownHook(true)
        .run(all.toArray(String[]::new));
  }
}
