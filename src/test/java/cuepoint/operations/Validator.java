// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/// The Nu validator. Making one takes a second.
final class Validator implements AutoCloseable {
  private static final String HTML = "http://s.validator.nu/html5-rdfalite.rnc";

  /// It reads its schema by recursion, deeper than most threads allow.
  private static final long STACK_BYTES = 32L << 20;

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(work -> new Thread(null, work, "validator", STACK_BYTES));

  private final SimpleDocumentValidator validator;
  private final List<String> complaints = new ArrayList<>();

  Validator() throws Exception {
    validator = thread.submit(this::prepare).get();
  }

  private SimpleDocumentValidator prepare() throws Exception {
    ErrorHandler listener = new Listener();
    SimpleDocumentValidator prepared = new SimpleDocumentValidator(true, false, false);
    prepared.setUpMainSchema(HTML, listener);
    prepared.setUpValidatorAndParsers(listener, false, false);
    prepared.setAllowCss(true);
    return prepared;
  }

  /// Errors and warnings of a page, in its order.
  List<String> html(String page) throws Exception {
    return check(() -> validator.checkHtmlInputSource(source(page)));
  }

  /// Errors and warnings of a style sheet, in its order.
  List<String> css(String sheet) throws Exception {
    return check(() -> validator.checkCssInputSource(source(sheet)));
  }

  @FunctionalInterface
  private interface Check {
    void run() throws Exception;
  }

  private List<String> check(Check check) throws Exception {
    return thread
        .submit(() -> {
          complaints.clear();
          check.run();
          return List.copyOf(complaints);
        })
        .get();
  }

  private static InputSource source(String text) {
    InputSource source =
        new InputSource(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    source.setEncoding("UTF-8");
    return source;
  }

  @Override
  public void close() {
    thread.close();
  }

  private final class Listener implements ErrorHandler {
    @Override
    public void warning(SAXParseException complaint) {
      note("warning", complaint);
    }

    @Override
    public void error(SAXParseException complaint) {
      note("error", complaint);
    }

    @Override
    public void fatalError(SAXParseException complaint) {
      note("error", complaint);
    }

    private void note(String kind, SAXParseException complaint) {
      complaints.add(
          kind + " in line " + complaint.getLineNumber() + ": " + complaint.getMessage());
    }
  }
}
