// SPDX-License-Identifier: Apache-2.0
package cuepoint.api;

import cuepoint.search.IndexNotReady;
import cuepoint.search.MalformedQuery;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/// Turns whatever goes wrong below `/api` into problem details (RFC 9457), and nothing else: the
/// rest of the site answers with pages.
@Component
class Problems implements HandlerExceptionResolver, Ordered {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private static final String MEDIA_TYPE = "application/problem+json";

  /// Seconds after which a client may ask again while the index is being built.
  private static final String SOON = "5";

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception failure) {
    String path = request.getRequestURI();
    if (!path.startsWith("/api/") && !path.equals("/api")) {
      return null;
    }
    if (!response.isCommitted()) {
      response.resetBuffer();
      write(of(failure, handler, path), failure, response);
    }
    return new ModelAndView();
  }

  private static Problem of(Exception failure, @Nullable Object handler, String path) {
    if (handler instanceof HandlerMethod method
        && !method.getBeanType().getPackageName().equals(Problems.class.getPackageName())) {
      return Problem.notFound();
    }
    return switch (failure) {
      case Problem problem -> problem;
      case MalformedQuery malformed -> Problem.query(malformed);
      case IndexNotReady notReady ->
          Problem.of(
              HttpStatus.SERVICE_UNAVAILABLE,
              "index-not-ready",
              String.valueOf(notReady.getMessage()));
      case ErrorResponse known -> of(known.getStatusCode());
      default -> {
        LOG.error("{} failed", path, failure);
        yield Problem.of(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "internal-error",
            "Something went wrong here; the log of the archive says what.");
      }
    };
  }

  private static Problem of(HttpStatusCode status) {
    return switch (status.value()) {
      case 404 -> Problem.notFound();
      case 405 ->
          Problem.of(
              HttpStatus.METHOD_NOT_ALLOWED,
              "method-not-allowed",
              "This address can only be read, with GET or HEAD.");
      default ->
          Problem.of(
              HttpStatus.valueOf(status.value()), "bad-request", "The request makes no sense.");
    };
  }

  private static void write(Problem problem, Exception failure, HttpServletResponse response) {
    HttpStatus status = problem.status();
    response.setStatus(status.value());
    response.setContentType(MEDIA_TYPE);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    if (failure instanceof ErrorResponse known) {
      known
          .getHeaders()
          .forEach((name, values) -> values.forEach(v -> response.addHeader(name, v)));
    }
    if (status == HttpStatus.SERVICE_UNAVAILABLE) {
      response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
    }
    try (Json json = new Json()) {
      json.begin();
      json.text("type", "urn:cuepoint:problem:" + problem.code());
      json.text("title", status.getReasonPhrase());
      json.number("status", status.value());
      json.text("detail", problem.detail());
      json.text("code", problem.code());
      String parameter = problem.parameter();
      if (parameter != null) {
        json.text("parameter", parameter);
      }
      Integer position = problem.position();
      if (position != null) {
        json.number("position", position);
      }
      String suggestion = problem.suggestion();
      if (suggestion != null) {
        json.text("suggestion", suggestion);
      }
      json.end();
      json.sendTo(response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
