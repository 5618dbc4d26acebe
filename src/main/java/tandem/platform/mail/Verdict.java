package tandem.platform.mail;

import jakarta.mail.MessagingException;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailSendException;

/**
 * Reads from a failure of the mail library what may happen next. A refused password is no fault of
 * the mail: it waits until somebody has mended it.
 */
final class Verdict {

  private Verdict() {}

  /**
   * @param flowed whether the content had begun to flow to the server
   */
  static Attempt of(Exception failure, boolean flowed) {
    var causes = causes(failure);
    var answered = causes.stream().max(Comparator.comparingInt(Verdict::code)).orElse(failure);
    var code = code(answered);
    var reason = words(code > 0 ? answered : told(causes, failure));
    if (code >= 500) {
      return new Attempt.Never(reason);
    }
    return code >= 400 || !flowed ? new Attempt.Later(reason) : new Attempt.Unclear(reason);
  }

  private static Throwable told(Set<Throwable> causes, Throwable failure) {
    return causes.stream().filter(MessagingException.class::isInstance).findFirst().orElse(failure);
  }

  /** The answer's three digits; 0: none came. */
  private static int code(Throwable cause) {
    return switch (cause) {
      case SMTPAddressFailedException refused -> refused.getReturnCode();
      case SMTPSenderFailedException refused -> refused.getReturnCode();
      case SMTPSendFailedException refused -> refused.getReturnCode();
      default -> 0;
    };
  }

  private static String words(Throwable cause) {
    var message = cause.getMessage();
    var text = message == null ? cause.getClass().getSimpleName() : message.strip();
    return text.length() > 500 ? text.substring(0, 500) : text;
  }

  private static Set<Throwable> causes(Throwable failure) {
    var found = new LinkedHashSet<Throwable>();
    var waiting = new ArrayDeque<Throwable>();
    waiting.add(failure);
    while (!waiting.isEmpty()) {
      var cause = waiting.remove();
      if (!found.add(cause)) {
        continue;
      }
      if (cause.getCause() != null) {
        waiting.add(cause.getCause());
      }
      if (cause instanceof MessagingException one && one.getNextException() != null) {
        waiting.add(one.getNextException());
      }
      if (cause instanceof MailSendException many) {
        waiting.addAll(many.getFailedMessages().values());
      }
    }
    return found;
  }
}
