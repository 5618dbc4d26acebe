package tandem.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import tandem.platform.Message;

/**
 * The mail server that TANDEM_SMTP_URL and TANDEM_SMTP_FROM name; none without them, and none for
 * the demo, whose people do not exist.
 */
@Component
public class MailServer {

  private static final String URL = "TANDEM_SMTP_URL";
  private static final String PATIENCE = String.valueOf(Duration.ofSeconds(30).toMillis());

  private final Environment environment;

  MailServer(Environment environment) {
    this.environment = environment;
    smtp();
  }

  public boolean isThere() {
    return smtp() != null;
  }

  /** Where mails go, without the password; null where they stay in the outbox. */
  public @Nullable String name() {
    var smtp = smtp();
    return smtp == null ? null : smtp.toString();
  }

  /**
   * @param id goes into the Message-ID, so that a repeat would be known as one
   */
  Attempt send(String id, Message message) {
    var smtp = smtp();
    if (smtp == null) {
      return new Attempt.Later("No mail server is set up any more.");
    }
    var sender = sender(smtp);
    StableMessage mime;
    try {
      mime = write(sender, smtp, id, message);
    } catch (MessagingException e) {
      return new Attempt.Never("The mail cannot be written: " + e.getMessage());
    }
    try {
      sender.send(mime);
      return new Attempt.Sent();
    } catch (MailException e) {
      return Verdict.of(e, mime.flowed());
    }
  }

  private @Nullable Smtp smtp() {
    var url = environment.getProperty(URL);
    if (url == null || url.isBlank() || environment.getProperty("tandem.demo", "").equals("true")) {
      return null;
    }
    return Smtp.of(url, environment.getProperty("TANDEM_SMTP_FROM"));
  }

  private static StableMessage write(
      JavaMailSenderImpl sender, Smtp smtp, String id, Message message) throws MessagingException {
    var from = new InternetAddress(smtp.from());
    var mime = new StableMessage(sender.getSession(), id, from.getAddress());
    var helper = new MimeMessageHelper(mime, message.html() != null, StandardCharsets.UTF_8.name());
    helper.setFrom(from);
    helper.setTo(new InternetAddress(message.to()));
    helper.setSubject(message.subject());
    if (message.html() == null) {
      helper.setText(message.text());
    } else {
      helper.setText(message.text(), message.html());
    }
    for (var header : message.headers().entrySet()) {
      mime.setHeader(header.getKey(), header.getValue());
    }
    return mime;
  }

  private static JavaMailSenderImpl sender(Smtp smtp) {
    var sender = new JavaMailSenderImpl();
    var protocol = smtp.tls() ? "smtps" : "smtp";
    sender.setProtocol(protocol);
    sender.setHost(smtp.host());
    sender.setPort(smtp.port());
    sender.setUsername(smtp.user());
    sender.setPassword(smtp.password());
    sender.setJavaMailProperties(properties("mail." + protocol + ".", smtp));
    return sender;
  }

  private static Properties properties(String prefix, Smtp smtp) {
    var properties = new Properties();
    properties.setProperty(prefix + "auth", String.valueOf(smtp.user() != null));
    properties.setProperty(prefix + "starttls.enable", "true");
    properties.setProperty(
        prefix + "starttls.required", String.valueOf(!smtp.tls() && smtp.user() != null));
    properties.setProperty(prefix + "ssl.checkserveridentity", String.valueOf(!smtp.trusted()));
    if (smtp.trusted()) {
      properties.setProperty(prefix + "ssl.trust", smtp.host());
    }
    for (var wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      properties.setProperty(prefix + wait, PATIENCE);
    }
    properties.setProperty("mail.mime.allowutf8", "true");
    return properties;
  }
}
