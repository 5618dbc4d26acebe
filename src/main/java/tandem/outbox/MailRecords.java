package tandem.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tandem.people.Kept;
import tandem.people.PersonId;
import tandem.people.PersonRecords;
import tandem.people.Traces;
import tandem.platform.Mail;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Mails to somebody: they go by the address, so a merge leaves them where they are. */
@Component
class MailRecords implements PersonRecords {

  private static final TypeReference<Map<String, Object>> ROW = new TypeReference<>() {};

  private final Mail mails;
  private final JsonMapper json;

  MailRecords(Mail mails, JsonMapper json) {
    this.mails = mails;
    this.json = json;
  }

  @Override
  public String key() {
    return "mail";
  }

  @Override
  public Set<String> tables() {
    return Set.of("mail");
  }

  @Override
  public int order() {
    return 80;
  }

  @Override
  public List<Kept> export(Traces who) {
    var rows = mails.to(who.emails()).stream().map(row -> json.readValue(row, ROW)).toList();
    return List.of(new Kept("mail", "Mails to you", rows));
  }

  /** One that waits is gone as well: its job finds nothing to send. */
  @Override
  public void erase(Traces who, PersonId shell, Instant now) {
    mails.forget(who.emails());
  }
}
