package tandem.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.platform.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with somebody's JSON: which field, and what it must be. */
final class JsonProblems {

  private JsonProblems() {}

  static Refusal read(JacksonException problem) {
    var field = path(problem);
    return switch (problem) {
      case StreamReadException broken -> new Refusal("", broken(broken));
      case UnrecognizedPropertyException unknown ->
          new Refusal(field, "is not a field here; known are " + known(unknown));
      case MismatchedInputException wrong ->
          new Refusal(field, "must be " + wanted(wrong.getTargetType()));
      default -> new Refusal(field, "cannot be read");
    };
  }

  private static String broken(StreamReadException broken) {
    var where = broken.getLocation();
    return where == null
        ? "This is not valid JSON."
        : "This is not valid JSON: look at line %d, column %d."
            .formatted(where.getLineNr(), where.getColumnNr());
  }

  private static String known(UnrecognizedPropertyException unknown) {
    var ids = unknown.getKnownPropertyIds();
    return ids == null
        ? "none"
        : ids.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
  }

  /** {@code context.page.url}, {@code batch[3].type}. */
  private static String path(JacksonException problem) {
    var path = new StringBuilder();
    for (var step : problem.getPath()) {
      if (step.getPropertyName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return path.toString();
  }

  static String wanted(@Nullable Class<?> type) {
    if (type == null) {
      return "of another type";
    }
    if (type.isEnum()) {
      return "one of "
          + Arrays.stream(type.getEnumConstants())
              .map(Object::toString)
              .collect(Collectors.joining(", "));
    }
    if (type == Instant.class) {
      return "a time such as 2026-01-31T09:30:00Z";
    }
    if (type == LocalDate.class) {
      return "a day such as 2026-01-31";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (type == String.class) {
      return "text";
    }
    return isNumber(type) ? "a number" : shape(type);
  }

  private static boolean isNumber(Class<?> type) {
    return Number.class.isAssignableFrom(type) || type.isPrimitive() || type == BigDecimal.class;
  }

  private static String shape(Class<?> type) {
    var list = type.isArray() || Collection.class.isAssignableFrom(type);
    return list ? "a list" : type.isRecord() || isMap(type) ? "an object" : "of another form";
  }

  private static boolean isMap(Class<?> type) {
    return Map.class.isAssignableFrom(type);
  }
}
