package tandem.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** A mail whose Message-ID is its row's, and that knows whether its content began to flow. */
final class StableMessage extends MimeMessage {

  private final String messageId;
  private boolean flowed;

  StableMessage(Session session, String id, String from) throws MessagingException {
    super(session);
    this.messageId = "<%s@%s>".formatted(id, from.substring(from.lastIndexOf('@') + 1));
    setHeader("Message-ID", messageId);
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }

  @Override
  public void writeTo(OutputStream target, String @Nullable [] ignored)
      throws IOException, MessagingException {
    flowed = true;
    super.writeTo(target, ignored);
  }

  boolean flowed() {
    return flowed;
  }
}
