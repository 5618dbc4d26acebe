package tandem.segments;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tandem.campaigns.CampaignId;
import tandem.campaigns.Channel;
import tandem.fields.Field;
import tandem.fields.FieldId;
import tandem.fields.FieldKind;
import tandem.journal.Kind;
import tandem.people.Purpose;
import tandem.people.StageNames.StageName;
import tandem.segments.Check.Op;
import tandem.segments.Condition.Period;
import tandem.segments.Condition.Span;
import tools.jackson.databind.json.JsonMapper;

class ConditionReaderTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final CampaignId SPRING = new CampaignId(new UUID(0, 1));
  private static final SegmentId OTHER = new SegmentId(new UUID(0, 2));
  private static final Vocabulary VOCABULARY =
      new Vocabulary(
          Map.of(
              "seats", field("seats", "Team size", FieldKind.NUMBER, List.of()),
              "plan", field("plan", "Plan", FieldKind.CHOICE, List.of("Gold", "Silver")),
              "renewal", field("renewal", "Renewal", FieldKind.DATE, List.of()),
              "budget", field("budget", "Budget", FieldKind.MONEY, List.of()),
              "vip", field("vip", "VIP", FieldKind.YES_NO, List.of())),
          Map.of(SPRING, "Spring"),
          Map.of(OTHER, "Other"),
          List.of(new StageName("LEAD", "Lead", "user", "neutral")),
          "EUR");

  @Test
  void aBuilderIsNoLargerThanWhatWasSentToIt() {
    var sent = new LinkedHashMap<String, String[]>();
    var tokens = new ArrayList<String>(List.of("n0", "", "x1", "n1234567", "n1", "n1"));
    for (var level = 2; level < 8; level++) {
      tokens.addAll(Collections.nCopies(14, "n" + level));
      sent.put("n" + level + ".up", new String[] {"n" + (level - 1)});
      sent.put("n" + level + ".what", new String[] {"group"});
    }
    sent.put("n0.what", new String[] {"group"});
    sent.put("n1.up", new String[] {"n0"});
    sent.put("n1.what", new String[] {"group"});
    sent.put(".up", new String[] {"n0"});
    sent.put("node", tokens.toArray(String[]::new));

    var draft = Draft.read(sent);

    var nodes = new ArrayList<>(List.of(draft));
    for (var i = 0; i < nodes.size(); i++) {
      nodes.addAll(nodes.get(i).parts());
    }
    assertThat(nodes.stream().map(Draft::token))
        .containsExactly("n0", "n1", "n2", "n3", "n4", "n5", "n6", "n7");
    assertThat(draft.after("add:n0", Map.of("n0.new", new String[] {"score"})).parts())
        .extracting(Draft::token)
        .containsExactly("n1", "n8");
  }

  @Test
  void readsBackWhatItWrites() {
    var luck = new Random(5);
    for (var i = 0; i < 2000; i++) {
      var condition = random(luck, 0);
      var json = JSON.writeValueAsString(ConditionJson.of(condition));
      var reader = new ConditionReader(VOCABULARY);

      assertThat(reader.read(JSON.readTree(json), "condition")).as(json).isEqualTo(condition);
      assertThat(reader.faults()).as(json).isEmpty();
      assertThat(new ConditionReader(null).read(JSON.readTree(json), "condition"))
          .as("as it is kept: " + json)
          .isEqualTo(condition);
      assertThat(new ConditionWords(VOCABULARY).of(condition)).doesNotContain("null");
    }
  }

  @Test
  void comesBackFromTheFieldsOfTheBuilder() {
    var luck = new Random(7);
    for (var i = 0; i < 500; i++) {
      var condition = random(luck, 0);
      var json = new DraftJson(VOCABULARY).of(Draft.of(condition));
      var reader = new ConditionReader(VOCABULARY);
      var read = reader.read(JSON.valueToTree(json), "condition");

      assertThat(reader.faults()).as("%s of %s", json, condition).isEmpty();
      assertThat(plain(Objects.requireNonNull(read))).isEqualTo(plain(condition));
    }
  }

  /**
   * A group of one is the same as what is in it, and the builder writes "not all" as none of all.
   */
  private static Object plain(Condition condition) {
    return switch (condition) {
      case Condition.All(var parts) when parts.size() == 1 -> plain(parts.getFirst());
      case Condition.Any(var parts) when parts.size() == 1 -> plain(parts.getFirst());
      case Condition.All(var parts) ->
          List.of("all", parts.stream().map(ConditionReaderTest::plain).toList());
      case Condition.Any(var parts) ->
          List.of("any", parts.stream().map(ConditionReaderTest::plain).toList());
      case Condition.Not(var part) -> List.of("not", plain(part));
      default -> condition;
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]                                                    | condition",
        "{}                                                    | condition",
        "{\"did\": \"PURCHASED\", \"score\": 3}                | condition",
        "{\"all\": []}                                         | condition.all",
        "{\"all\": [{\"did\": \"PURCHASED\"}, 4]}              | condition.all[1]",
        "{\"any\": [{\"not\": {\"did\": \"FLEW\"}}]}           | condition.any[0].not.did",
        "{\"did\": \"PURCHASED\", \"times\": 0}                | condition.times",
        "{\"did\": \"PURCHASED\", \"times\": \"2\"}            | condition.times",
        "{\"did\": \"PURCHASED\", \"lastDays\": 99999}         | condition.lastDays",
        "{\"did\": \"PURCHASED\", \"lastDays\": 3, \"moreThanDaysAgo\": 3} | condition",
        "{\"did\": \"PURCHASED\", \"colour\": 3}               | condition.colour",
        "{\"did\": \"PURCHASED\", \"campaign\": \"x\"}         | condition.campaign",
        "{\"did\": \"PURCHASED\", \"campaign\": \"00000000-0000-0000-0000-000000000009\"} | condition.campaign",
        "{\"person\": \"shoe\", \"is\": \"a\"}                 | condition.person",
        "{\"person\": \"country\"}                             | condition",
        "{\"person\": \"country\", \"atLeast\": \"a\"}         | condition",
        "{\"person\": \"country\", \"is\": \"a\", \"contains\": \"b\"} | condition",
        "{\"person\": \"country\", \"is\": [\"a\", 5, null]}   | condition.is[2]",
        "{\"person\": \"country\", \"known\": false}           | condition.known",
        "{\"person\": \"country\", \"is\": \"\"}               | condition.is",
        "{\"field\": \"gone\", \"is\": \"a\"}                  | condition.field",
        "{\"field\": \"seats\", \"kind\": \"TEXT\", \"is\": 4} | condition.kind",
        "{\"field\": \"seats\", \"atLeast\": \"many\"}         | condition.atLeast",
        "{\"field\": \"seats\", \"atLeast\": [1, 2]}           | condition.atLeast",
        "{\"field\": \"plan\", \"is\": \"Bronze\"}             | condition.is",
        "{\"field\": \"renewal\", \"atLeast\": \"31.1.2026\"}  | condition.atLeast",
        "{\"field\": \"renewal\", \"lastDays\": 1.5}           | condition.lastDays",
        "{\"field\": \"budget\", \"atLeast\": \"lots\"}        | condition.atLeast",
        "{\"score\": -1}                                       | condition.score",
        "{\"score\": 0}                                        | condition.score",
        "{\"score\": \"20\"}                                   | condition.score",
        "{\"score\": 1e400}                                    | condition.score",
        "{\"fit\": [\"E\"]}                                    | condition.fit",
        "{\"stage\": [\"NOWHERE\"]}                            | condition.stage",
        "{\"deals\": \"HUGE\"}                                 | condition.deals",
        "{\"deals\": \"OPEN\", \"amount\": -1}                 | condition.amount",
        "{\"consent\": \"EVERYTHING\"}                         | condition.consent",
        "{\"segment\": \"00000000-0000-0000-0000-000000000009\"} | condition.segment",
      })
  void refusesWhatItCannotReadWithThePathOfTheFault(String json, String path) {
    var reader = new ConditionReader(VOCABULARY);

    var read = reader.read(JSON.readTree(json), "condition");

    assertThat(reader.faults()).as(json).extracting("field").contains(path);
    assertThat(reader.faults()).allSatisfy(fault -> assertThat(fault.reason()).isNotBlank());
    if (!json.contains("colour")) {
      assertThat(read).isNull();
    }
  }

  @Test
  void refusesWhatIsNestedEndlessly() {
    var json = "{\"not\": ".repeat(300) + "{\"score\": 1}" + "}".repeat(300);
    var reader = new ConditionReader(VOCABULARY);

    assertThat(reader.read(JSON.readTree(json), "condition")).isNull();
    assertThat(reader.faults()).hasSize(1);
    assertThat(reader.faults().getFirst().reason()).contains("nested deeper");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"did\": \"DEMO_REQUESTED\", \"lastDays\": 30}              | Requested a demo in the last 30 days",
        "{\"did\": \"EMAIL_OPENED\", \"times\": 3}                    | Opened an e-mail, at least 3 times",
        "{\"not\": {\"did\": \"ANYTHING\", \"lastDays\": 1}}          | not (Did anything in the last 1 day)",
        "{\"all\": [{\"score\": 20}, {\"any\": [{\"fit\": [\"A\", \"B\"]}, {\"stage\": \"LEAD\"}]}]} | Score is at least 20 and (Fit is A or B or Stage is Lead)",
        "{\"field\": \"seats\", \"atLeast\": 1000}                    | Team size is at least 1,000",
        "{\"field\": \"renewal\", \"nextDays\": 60}                   | Renewal lies within the next 60 days",
        "{\"person\": \"country\", \"is\": [\"DE\", \"AT\"]}          | Country is “DE” or “AT”",
        "{\"deals\": \"OPEN\", \"amount\": 5000}                      | Has an open deal, worth €5,000 or more together",
        "{\"consent\": \"EMAIL\"}                                     | Allows: E-mail marketing",
        "{\"segment\": \"00000000-0000-0000-0000-000000000002\"}      | Belongs to “Other”",
        "{\"did\": \"PAGE_VIEWED\", \"contains\": \"pricing\", \"channel\": \"PAID_SEARCH\", \"campaign\": \"00000000-0000-0000-0000-000000000001\"} | Viewed a page with “pricing” in its name or address, brought by Paid search, by the campaign “Spring”",
      })
  void saysItInWords(String json, String words) {
    var condition = new ConditionReader(VOCABULARY).read(JSON.readTree(json), "condition");

    assertThat(condition).isNotNull();
    assertThat(new ConditionWords(VOCABULARY).of(Objects.requireNonNull(condition)))
        .isEqualTo(words);
  }

  private static Condition random(Random luck, int depth) {
    return switch (luck.nextInt(depth > 2 ? 10 : 13)) {
      case 0 -> new Condition.About(PersonField.COUNTRY, text(luck));
      case 1 -> new Condition.About(PersonField.SINCE, days(luck));
      case 2 -> new Condition.Employed(CompanyField.DOMAIN, text(luck));
      case 3 -> custom(luck);
      case 4, 5 ->
          new Condition.Did(
              luck.nextBoolean() ? List.of(Kind.values()).get(luck.nextInt(10)) : null,
              luck.nextBoolean() ? "pri'cing" : null,
              luck.nextBoolean() ? Channel.EMAIL : null,
              luck.nextBoolean() ? SPRING : null,
              1 + luck.nextInt(5),
              luck.nextBoolean()
                  ? Period.EVER
                  : new Period(luck.nextBoolean() ? Span.LAST : Span.BEFORE, 1 + luck.nextInt(60)));
      case 6 -> new Condition.Engaged(BigDecimal.valueOf(1 + luck.nextInt(50)));
      case 7 ->
          luck.nextBoolean()
              ? new Condition.Fits(List.of("A", "C"))
              : new Condition.Staged(List.of("LEAD"));
      case 8 ->
          new Condition.Dealt(
              Condition.Deals.WON, 2, luck.nextBoolean() ? BigDecimal.valueOf(700) : null);
      case 9 ->
          luck.nextBoolean() ? new Condition.Allowed(Purpose.PHONE) : new Condition.Member(OTHER);
      case 10 -> new Condition.Not(random(luck, depth + 1));
      case 11 -> new Condition.All(some(luck, depth));
      default -> new Condition.Any(some(luck, depth));
    };
  }

  private static List<Condition> some(Random luck, int depth) {
    var parts = new ArrayList<Condition>();
    for (var i = luck.nextInt(3); i >= 0; i--) {
      parts.add(random(luck, depth + 1));
    }
    return parts;
  }

  private static Check text(Random luck) {
    return switch (luck.nextInt(4)) {
      case 0 -> new Check(Op.IS, List.of("Côte d'Ivoire", "\"DE\""));
      case 1 -> new Check(Op.CONTAINS, List.of("50%_\\"));
      case 2 -> new Check(Op.STARTS, List.of("a; drop table person; --"));
      default -> new Check(Op.KNOWN, List.of());
    };
  }

  private static Check days(Random luck) {
    return switch (luck.nextInt(4)) {
      case 0 -> new Check(Op.LAST, List.of("30"));
      case 1 -> new Check(Op.NEXT, List.of("7"));
      case 2 -> new Check(Op.AGO, List.of("365"));
      default -> new Check(Op.AT_LEAST, List.of("2026-02-28"));
    };
  }

  private static Condition custom(Random luck) {
    return switch (luck.nextInt(5)) {
      case 0 ->
          new Condition.Custom("seats", FieldKind.NUMBER, new Check(Op.AT_MOST, List.of("12.5")));
      case 1 ->
          new Condition.Custom(
              "plan", FieldKind.CHOICE, new Check(Op.IS, List.of("Gold", "Silver")));
      case 2 -> new Condition.Custom("renewal", FieldKind.DATE, days(luck));
      case 3 ->
          new Condition.Custom(
              "budget", FieldKind.MONEY, new Check(Op.AT_LEAST, List.of("12.50 USD")));
      default -> new Condition.Custom("vip", FieldKind.YES_NO, new Check(Op.IS, List.of("true")));
    };
  }

  private static Field field(String key, String label, FieldKind kind, List<String> choices) {
    return new Field(
        new FieldId(UUID.nameUUIDFromBytes(key.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
        key,
        label,
        kind,
        choices);
  }
}
