package tandem.capture.hosted;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.people.PersonId;

/**
 * What a stranger sent, as it is kept.
 *
 * @param key names it, together with the form
 * @param version of the form's definition that it answers
 * @param reason why it was set aside
 * @param facts how they came
 * @param link what was handed out for it
 */
record Submission(
    UUID form,
    UUID key,
    int version,
    String language,
    State state,
    @Nullable String reason,
    Map<String, String> answers,
    Map<String, String> facts,
    @Nullable String ip,
    Instant submittedAt,
    @Nullable Instant expiresAt,
    @Nullable PersonId person,
    @Nullable String link) {

  enum State {
    TAKEN,
    PENDING,
    QUARANTINED,
    DISCARDED
  }

  String email() {
    return answers.getOrDefault(tandem.capture.form.Field.EMAIL, "");
  }

  /** The same as if it came now, so that its reader has the whole time to confirm. */
  Submission sentAt(Instant now) {
    return new Submission(
        form, key, version, language, state, reason, answers, facts, ip, now, expiresAt, person,
        link);
  }

  Submission in(State other, @Nullable String why, @Nullable Instant expires) {
    return new Submission(
        form,
        key,
        version,
        language,
        other,
        why,
        answers,
        facts,
        ip,
        submittedAt,
        expires,
        person,
        link);
  }
}
