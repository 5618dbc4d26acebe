package tandem.capture.connector;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.journal.Kind;
import tandem.platform.Refusal;

/**
 * What a browser or program sends to make or change a connector. A secret that is left empty stays
 * as it is, or is made by us.
 */
record ConnectorForm(
    @Nullable String kind,
    @Nullable String name,
    @Nullable String secret,
    @Nullable String accessToken,
    @Nullable String signatureHeader,
    @Nullable String means) {

  /** What a lead may mean to us. */
  static final List<Kind> MEANINGS =
      List.of(
          Kind.FORM_SUBMITTED,
          Kind.DEMO_REQUESTED,
          Kind.CONTENT_REQUESTED,
          Kind.WEBINAR_ATTENDED,
          Kind.PURCHASED,
          Kind.OTHER);

  private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9-]{1,60}");
  private static final Pattern SECRET = Pattern.compile("[\\x21-\\x7e]{8,500}");
  private static final int LONGEST_NAME = 100;

  static ConnectorForm blank(ConnectorKind kind) {
    return new ConnectorForm(kind.key(), kind.label(), "", "", "", Kind.FORM_SUBMITTED.name());
  }

  static ConnectorForm of(Connector connector) {
    return new ConnectorForm(
        connector.kind().key(),
        connector.name(),
        "",
        "",
        connector.signatureHeader(),
        connector.means().name());
  }

  /** A connector stays what it is. */
  ConnectorForm asKind(ConnectorKind fixed) {
    return new ConnectorForm(fixed.key(), name, secret, accessToken, signatureHeader, means);
  }

  /** The kind, of a form without refusals. */
  ConnectorKind knownKind() {
    return Objects.requireNonNull(ConnectorKind.ofKey(kind));
  }

  /** The reasons continue a sentence that starts with the field's name. */
  List<Refusal> refusals() {
    var refusals = new ArrayList<Refusal>();
    if (ConnectorKind.ofKey(kind) == null) {
      var keys =
          Arrays.stream(ConnectorKind.values())
              .map(ConnectorKind::key)
              .collect(Collectors.joining(", "));
      refusals.add(new Refusal("kind", "must be one of " + keys));
    }
    if (text(name).isEmpty()) {
      refusals.add(new Refusal("name", "is missing: say what calls us"));
    } else if (text(name).length() > LONGEST_NAME || text(name).indexOf('\0') >= 0) {
      refusals.add(
          new Refusal("name", "is longer than 100 characters or contains a NUL character"));
    }
    secret(refusals, "secret", secret);
    secret(refusals, "accessToken", accessToken);
    if (!text(signatureHeader).isEmpty() && !HEADER.matcher(text(signatureHeader)).matches()) {
      refusals.add(
          new Refusal("signatureHeader", "is not the name of a header, such as X-Signature"));
    }
    if (!text(means).isEmpty() && MEANINGS.stream().noneMatch(k -> k.name().equals(text(means)))) {
      var names = MEANINGS.stream().map(Kind::name).collect(Collectors.joining(", "));
      refusals.add(new Refusal("means", "must be one of " + names));
    }
    return refusals;
  }

  private static void secret(List<Refusal> refusals, String field, @Nullable String value) {
    if (!text(value).isEmpty() && !SECRET.matcher(text(value)).matches()) {
      refusals.add(new Refusal(field, "must have 8 to 500 characters, without spaces"));
    }
  }

  /** Of a form without refusals. */
  Connector made(Instant now) {
    var kind = knownKind();
    return new Connector(
        ConnectorId.next(),
        kind,
        text(name),
        !text(secret).isEmpty()
            ? new Secret(text(secret))
            : kind.makesSecret() ? Secret.make() : Secret.NONE,
        text(accessToken).isEmpty() ? null : new Secret(text(accessToken)),
        kind == ConnectorKind.META_LEAD_ADS ? Secret.make() : null,
        header(),
        meaning(Kind.FORM_SUBMITTED),
        null,
        null,
        now,
        null);
  }

  /** Of a form without refusals. */
  Connector changed(Connector old) {
    return new Connector(
        old.id(),
        old.kind(),
        text(name),
        text(secret).isEmpty() ? old.secret() : new Secret(text(secret)),
        text(accessToken).isEmpty() ? old.accessToken() : new Secret(text(accessToken)),
        old.verifyToken(),
        header(),
        meaning(old.means()),
        old.mapping(),
        old.sample(),
        old.createdAt(),
        old.closedAt());
  }

  private @Nullable String header() {
    return text(signatureHeader).isEmpty() ? null : text(signatureHeader);
  }

  private Kind meaning(Kind otherwise) {
    return text(means).isEmpty() ? otherwise : Kind.valueOf(text(means));
  }

  static String text(@Nullable String value) {
    return value == null ? "" : value.strip();
  }
}
