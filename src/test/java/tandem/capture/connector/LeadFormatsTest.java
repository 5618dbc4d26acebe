package tandem.capture.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.SharedData;
import tandem.journal.Interaction;
import tandem.people.ProfileField;

/** What Google and Meta send, and what we take of it. */
class LeadFormatsTest {

  private final Connector google = Some.connector(ConnectorKind.GOOGLE_LEAD_FORM);
  private final Connector meta = Some.connector(ConnectorKind.META_LEAD_ADS);

  @Test
  void readsALeadOfGoogleWithEveryAnswer() {
    var lead =
        lead(
            google(
                """
                {"lead_id": "L-1", "form_id": 9223372036854775807, "campaign_id": 9007199254740993, "gcl_id": "CaSe-KePt",
                 "lead_submit_time": "2026-05-01T10:00:00Z", "unheard_of": {"a": [1]}, "user_column_data": [
                   {"column_id": "FULL_NAME", "string_value": "Ada Long Lovelace"},
                   {"column_id": "WORK_EMAIL", "string_value": "Ada@Acme.example"},
                   {"column_id": "EMAIL", "string_value": "ada@home.example"},
                   {"column_id": "COMPANY_NAME", "string_value": "Acme"},
                   {"column_id": "POSTAL_CODE", "string_value": "10115"},
                   {"column_name": "When do you need it?", "column_id": "when_do_you", "string_value": "Soon"}]}
                """));

    assertThat(lead.messageId()).isEqualTo("lead:L-1");
    assertThat(lead.occurredAt()).isEqualTo(Instant.parse("2026-05-01T10:00:00Z"));
    assertThat(lead.properties())
        .containsEntry("form_id", "9223372036854775807")
        .containsEntry("campaign_id", "9007199254740993");
    assertThat(lead.touch().clickIds()).containsEntry("gclid", "CaSe-KePt");
    assertThat(lead.touch().utm()).containsEntry("medium", "cpc").containsEntry("source", "google");
    var profile = lead.who().profile();
    assertThat(profile.get(ProfileField.EMAIL)).isEqualTo("ada@acme.example");
    assertThat(profile.get(ProfileField.LAST_NAME)).isEqualTo("Long Lovelace");
    assertThat(profile.attributes())
        .containsEntry("Postal code", "10115")
        .containsEntry("Email", "ada@home.example")
        .containsEntry("When do you need it?", "Soon");
    assertThat(lead.who().externalId()).isNull();
  }

  @Test
  void aWrongAddressCostsTheAnswerAndNotTheLead() {
    var meaning =
        google(
            """
            {"lead_id": "L-2", "user_column_data": [{"column_id": "EMAIL", "string_value": "nonsense"},
              {"column_id": "PHONE_NUMBER", "string_value": "+4930123456"}]}
            """);

    assertThat(meaning)
        .asInstanceOf(type(Meaning.Lead.class))
        .satisfies(
            lead -> {
              assertThat(lead.leftOut()).extracting("field").containsExactly("email");
              assertThat(lead.told().who().externalId()).isEqualTo("google-lead-form:L-2");
            });
  }

  @Test
  void refusesALeadOfNobody() {
    assertThat(google("{\"user_column_data\": []}")).isEqualTo(Meaning.Refused.missing("lead_id"));
    assertThat(google("{\"lead_id\": \"L-3\", \"user_column_data\": \"none\"}"))
        .asInstanceOf(type(Meaning.Refused.class))
        .extracting(Meaning.Refused::reason)
        .isEqualTo(Reason.NOBODY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "google_lead_form_b2b_test",
        "google_lead_form_docs_sample_capital_key",
        "google_lead_form_no_column_name",
        "google_lead_form_test"
      })
  void marksEveryRealTestOfGoogle(String sample) {
    var body = Some.json(SharedData.bytes("webhooks/" + sample + ".json"));
    var meaning = new GoogleLeadForm().read(google, "", body, Some.NOW);

    assertThat(meaning)
        .asInstanceOf(type(Meaning.Test.class))
        .satisfies(
            test -> {
              var who = lead(test.of()).who().profile();
              assertThat(who.get(ProfileField.EMAIL)).endsWith("test@example.com");
              assertThat(who.get(ProfileField.FIRST_NAME)).isEqualTo("FirstName");
            });
    assertThat(GoogleLeadForm.key(body)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"meta_leadgen_docs_sample", "meta_leadgen_string_ids_value_before_field"})
  void readsTheRealNoticesOfMeta(String sample) {
    var body = Some.json(SharedData.bytes("webhooks/" + sample + ".json"));
    var read = new MetaNotices().read(meta, "", body, Some.NOW);
    var meaning = read instanceof Meaning.Test(var of) ? of : read;

    assertThat(meaning)
        .asInstanceOf(type(Meaning.LeadsToFetch.class))
        .satisfies(found -> assertThat(found.notices()).hasSize(1));
    assertThat(read instanceof Meaning.Test).isEqualTo(sample.contains("string_ids"));
  }

  @Test
  void readsEveryLeadOfANoticeAndNothingElse() {
    var body =
        """
        {"object": "page", "entry": [{"changes": [{"field": "feed", "value": {"leadgen_id": 1}},
          {"field": "leadgen", "value": {"leadgen_id": 9007199254740993, "form_id": 7}}]},
          {"changes": [{"field": "leadgen", "value": {"leadgen_id": "12"}}, {"field": "leadgen", "value": "x"}]}]}
        """;

    assertThat(new MetaNotices().read(meta, "", Some.json(body), Some.NOW))
        .asInstanceOf(type(Meaning.LeadsToFetch.class))
        .satisfies(
            found ->
                assertThat(found.notices())
                    .extracting(LeadNotice::id)
                    .containsExactly("9007199254740993", "12"));
    assertThat(new MetaNotices().read(meta, "", Some.json("{\"entry\": 7}"), Some.NOW))
        .isInstanceOf(Meaning.Nothing.class);
    assertThat(new MetaNotices().read(meta, "", Some.json("{}"), Some.NOW))
        .isInstanceOf(Meaning.Refused.class);
  }

  @Test
  void readsALeadOfMetaAndWhetherItWasPaidFor() {
    var paid = lead(meta("\"is_organic\": false, \"platform\": \"ig\", \"campaign_id\": \"77\","));
    assertThat(paid.occurredAt()).isEqualTo(Instant.parse("2026-05-01T10:00:00Z"));
    assertThat(paid.touch().utm())
        .containsEntry("source", "instagram")
        .containsEntry("medium", "paid_social")
        .containsEntry("id", "77");
    assertThat(paid.who().profile().attributes()).containsEntry("sizes?", "small, large");
    assertThat(lead(meta("\"is_organic\": true,")).touch().utm())
        .containsEntry("source", "facebook")
        .containsEntry("medium", "organic_social");
  }

  @Test
  void marksTheDummyOfMetasTestingTool() {
    var body =
        """
        {"id": "1", "field_data": [{"name": "full_name", "values": ["<test lead: dummy data for full_name>"]},
          {"name": "email", "values": ["test@meta.example"]}]}
        """;

    assertThat(new MetaLeads().read(meta, "", Some.json(body), Some.NOW))
        .isInstanceOf(Meaning.Test.class);
  }

  private Meaning google(String body) {
    return new GoogleLeadForm().read(google, "", Some.json(body), Some.NOW);
  }

  private Meaning meta(String more) {
    var body =
        """
        {"id": "99", "created_time": "2026-05-01T10:00:00+0000", %s "field_data": [
          {"name": "email", "values": ["bob@acme.example"]}, {"name": "sizes?", "values": ["small", "large"]}]}
        """
            .formatted(more);
    return new MetaLeads().read(meta, "", Some.json(body), Some.NOW);
  }

  private static Interaction lead(Meaning meaning) {
    assertThat(meaning).isInstanceOf(Meaning.Lead.class);
    return ((Meaning.Lead) meaning).told();
  }
}
