package tandem.capture.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tandem.capture.ImportRow;
import tandem.capture.ImportRun;
import tandem.journal.Interaction;
import tandem.journal.Kind;
import tandem.journal.Touch;
import tandem.journal.Who;
import tandem.people.Phones;
import tandem.people.Profile;
import tandem.people.ProfileField;
import tandem.platform.Refusal;

/**
 * What a row says about a person.
 *
 * @param profile clean; what is wrong with the rest stands in the problems
 */
record PersonRow(
    ImportRun run,
    long number,
    @Nullable String externalId,
    Profile profile,
    Instant occurred,
    List<ConsentColumns.Said> consents,
    List<Refusal> problems) {

  static final String EXTERNAL_ID = "externalId";

  private static final String FULL_NAME = "name";
  private static final String SINCE = "since";
  private static final int LONGEST_ID = 255;

  /** East of Greenwich it is tomorrow already. */
  private static final Duration AHEAD = Duration.ofDays(1);

  /** Meta's downloads write l: before the id of a lead, and p: before a phone number. */
  private static final Pattern META_LEAD = Pattern.compile("l:(?=\\d+$)");

  private static final Pattern META_PHONE = Pattern.compile("p:(?=[+\\d])");

  static PersonRow read(ImportRun run, ImportRow row, Phones phones, CustomColumns custom) {
    var profile = Profile.builder();
    var noValues = new ArrayList<Refusal>();
    for (var field : ProfileField.values()) {
      profile.say(field, text(row, field));
    }
    profile.fullName(row.text(FULL_NAME));
    row.attributes().forEach(profile::attribute);
    custom.say(row, profile, noValues);
    var consents = ConsentColumns.read(run, row, run.at().plus(AHEAD), noValues);
    var id = row.text(EXTERNAL_ID);
    var externalId = id == null ? null : META_LEAD.matcher(id.strip()).replaceFirst("");
    var understood = phones.understood(profile.build());
    return new PersonRow(
        run,
        row.number(),
        externalId,
        understood,
        occurred(run, row),
        consents,
        problems(run, row, externalId, profile, noValues, phones.prove(understood)));
  }

  private static @Nullable String text(ImportRow row, ProfileField field) {
    var text = row.text(field.key());
    return text != null && field == ProfileField.PHONE
        ? META_PHONE.matcher(text.strip()).replaceFirst("")
        : text;
  }

  private static List<Refusal> problems(
      ImportRun run,
      ImportRow row,
      @Nullable String externalId,
      Profile.Builder profile,
      List<Refusal> noValues,
      boolean provenByPhone) {
    var problems = new ArrayList<>(profile.refusals());
    problems.addAll(noValues);
    if (row.text(ProfileField.EMAIL.key()) == null && externalId == null && !provenByPhone) {
      problems.add(
          new Refusal(
              "",
              "The row says neither an e-mail nor an id nor a whole phone number, so nobody knows"
                  + " who it is."));
    }
    if (externalId != null && externalId.length() > LONGEST_ID) {
      problems.add(new Refusal(EXTERNAL_ID, "is longer than %d characters".formatted(LONGEST_ID)));
    }
    var since = row.date(SINCE);
    if (since != null && since.isAfter(run.at().plus(AHEAD))) {
      problems.add(new Refusal(SINCE, "lies in the future"));
    }
    return List.copyOf(problems);
  }

  private static Instant occurred(ImportRun run, ImportRow row) {
    var since = row.date(SINCE);
    return since == null || since.isAfter(run.at()) ? run.at() : since;
  }

  @Nullable String email() {
    return profile.get(ProfileField.EMAIL);
  }

  /** The phone number, where nothing else tells who it is. */
  @Nullable String onlyPhone() {
    return externalId == null && email() == null ? profile.get(ProfileField.PHONE) : null;
  }

  /** What tells who it is, within one file. */
  String proof() {
    var proof = externalId == null ? email() : externalId;
    return proof == null ? String.valueOf(onlyPhone()) : proof;
  }

  PersonRow saying(Profile other) {
    return new PersonRow(run, number, externalId, other, occurred, consents, problems);
  }

  /** Numbered so that the order of the names is the order of the file. */
  Interaction told() {
    return new Interaction(
        run.id(),
        "row-%010d".formatted(number),
        Kind.IMPORTED,
        run.fileName(),
        occurred,
        Who.known(externalId, profile),
        Touch.NONE,
        null,
        Map.of());
  }
}
