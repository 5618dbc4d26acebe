package tandem.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.outbox.OutboxQueries.Mailing;
import tandem.outbox.page.MailPage;
import tandem.outbox.page.OutboxPage;
import tandem.platform.Mail;
import tandem.web.Slice;
import tandem.web.Words;

/** Puts mails into words. */
@Component
class OutboxPages {

  private static final String PATH = "/outbox";

  private final Mail mail;

  OutboxPages(Mail mail) {
    this.mail = mail;
  }

  OutboxPage list(Slice<Mailing> mails, @Nullable MailState state, Instant now) {
    var server = mail.server();
    var filter = state == null ? "" : "state=" + state.key() + "&";
    return new OutboxPage(
        server == null
            ? "No mail server is set up, so every mail stays here to be read and none leaves."
            : "Mails leave by " + server + ".",
        server,
        chips(state),
        mails.items().stream().map(row -> row(row, now)).toList(),
        mails.next() == null ? null : PATH + "?" + filter + "after=" + mails.next());
  }

  MailPage one(Mailing row, Instant now) {
    var sendable = mail.server() != null && row.state().canBeSentAgain();
    return new MailPage(
        row.subject(),
        row.to(),
        state(row.state()),
        Words.moment(row.createdAt(), now),
        Words.moment(row.since(), now),
        Words.counted(row.attempts(), "try", "tries"),
        row.problem(),
        row.nextTry() == null ? null : Words.moment(row.nextTry(), now),
        row.text() == null ? "" : row.text(),
        row.html() == null ? null : path(row) + "/html",
        sendable ? path(row) + "/send" : null);
  }

  private static List<OutboxPage.Chip> chips(@Nullable MailState chosen) {
    var chips = new ArrayList<OutboxPage.Chip>();
    chips.add(new OutboxPage.Chip("All", PATH, chosen == null));
    for (var state : MailState.values()) {
      chips.add(
          new OutboxPage.Chip(state.label(), PATH + "?state=" + state.key(), state == chosen));
    }
    return chips;
  }

  private static OutboxPage.Row row(Mailing row, Instant now) {
    return new OutboxPage.Row(
        path(row), row.to(), row.subject(), state(row.state()), Words.moment(row.createdAt(), now));
  }

  private static OutboxPage.State state(MailState state) {
    return new OutboxPage.State(state.label(), state.tone(), state.icon());
  }

  private static String path(Mailing row) {
    return PATH + "/" + row.id();
  }
}
