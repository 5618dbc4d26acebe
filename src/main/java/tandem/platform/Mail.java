package tandem.platform;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.platform.mail.MailPermits;
import tandem.platform.mail.MailServer;
import tandem.platform.mail.MailStore;
import tandem.platform.mail.MailStore.Beginning;

/**
 * Sends mail. A mail is kept within the caller's transaction and leaves by a job after the commit:
 * what is rolled back is never sent, and what is committed is not forgotten.
 *
 * <p>Never twice: one of the key is sent once, and one that broke off where nobody can tell whether
 * the server took it is shown as unclear rather than sent again. Where no mail server is set up
 * (see docs/guide/mail.md), mails stay in the outbox, to be read there. One whose reader has
 * forbidden its purpose is dropped, also where they did so while it waited.
 */
@Component
public class Mail {

  /** The job that brings one mail, named by its id, to the server. */
  public static final TaskDescriptor<Void> DELIVERY = TaskDescriptor.of("mail");

  private final MailStore store;
  private final MailServer server;
  private final MailPermits permits;
  private final Jobs jobs;
  private final Clock clock;

  Mail(MailStore store, MailServer server, MailPermits permits, Jobs jobs, Clock clock) {
    this.permits = permits;
    this.store = store;
    this.server = server;
    this.jobs = jobs;
    this.clock = clock;
  }

  /**
   * @return false where a mail of this key was asked for before: then nothing happens
   */
  @Transactional
  public boolean send(Message message) {
    var id = Ids.next();
    var beginning = beginning(message);
    if (!store.add(id, message, beginning, clock.instant())) {
      return false;
    }
    if (beginning instanceof Beginning.Waiting) {
      schedule(id);
    }
    return true;
  }

  private Beginning beginning(Message message) {
    var refusal = permits.refusal(message);
    if (refusal != null) {
      return new Beginning.Dropped(refusal);
    }
    return server.isThere() ? new Beginning.Waiting() : new Beginning.Kept();
  }

  /** Every mail to these addresses, in lower case, as JSON. */
  public List<String> to(Collection<String> addresses) {
    return store.to(addresses);
  }

  /** As if these addresses had never been written to. One that waits finds nothing to send. */
  public void forget(Collection<String> addresses) {
    store.forget(addresses);
  }

  /** Where mails go, without the password; null: no mail server is set up. */
  public @Nullable String server() {
    return server.name();
  }

  /**
   * Tries a mail once more that was kept, failed or is unclear, because somebody wants it.
   *
   * @return false where there is no such mail, or no mail server
   */
  @Transactional
  public boolean sendAgain(UUID mail) {
    if (!server.isThere() || !store.waitAgain(mail, clock.instant())) {
      return false;
    }
    schedule(mail);
    return true;
  }

  private void schedule(UUID id) {
    jobs.begin(DELIVERY, id.toString());
  }
}
