package tandem.capture.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.Api;
import tandem.Api.Answer;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;
import tandem.people.People;

/** The exports of other systems are understood without a word. */
@TandemTest
class VendorMappingTest {

  @Autowired Api api;
  @Autowired Browser browser;
  @Autowired Cast cast;
  @Autowired People people;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "HubSpot | Record ID,First Name,Last Name,Email,Phone Number,Mobile Phone Number,Job Title,Company Name,"
            + "Country/Region,Original Source,Lifecycle Stage,Create Date"
            + " | externalId,firstName,lastName,email,phone,attribute,jobTitle,company,country,source,attribute,since",
        "Salesforce | Id,Salutation,FirstName,LastName,Title,Company,Country,Phone,MobilePhone,Email,LeadSource,"
            + "Status,CreatedDate"
            + " | externalId,attribute,firstName,lastName,jobTitle,company,country,phone,attribute,email,source,"
            + "attribute,since",
        "Salesforce report | Lead ID,First Name,Last Name,Title,Company / Account,Email,Lead Source,Lead Status,"
            + "Create Date"
            + " | externalId,firstName,lastName,jobTitle,company,email,source,attribute,since",
        "Mautic | id,date_added,firstname,lastname,email,company,position,phone,country,points,stage"
            + " | externalId,since,firstName,lastName,email,company,jobTitle,phone,country,attribute,attribute",
        "Pipedrive | Person - ID,Person - Name,Person - Email - Work,Person - Phone - Work,Person - Organization,"
            + "Person - Person created"
            + " | externalId,name,email,phone,company,since",
        "Google lead form | Lead ID,Full Name,User Email,Phone Number,Company Name,Job Title,Country,Lead Submit Time,"
            + "Campaign ID"
            + " | externalId,name,email,phone,company,jobTitle,country,since,attribute",
        "Meta lead ads | id,created_time,ad_id,ad_name,campaign_name,is_organic,platform,full_name,email,phone_number,"
            + "company_name,job_title"
            + " | externalId,since,attribute,attribute,attribute,attribute,attribute,name,email,phone,company,jobTitle",
        "in German | Vorname,Nachname,E-Mail-Adresse,Firma,Telefon,Land,Quelle"
            + " | firstName,lastName,email,company,phone,country,source",
        "in French | Prénom,Nom de famille,Courriel,Entreprise,Téléphone portable,Pays"
            + " | firstName,lastName,email,company,attribute,country",
      })
  void isUnderstood(String vendor, String headers, String meanings) {
    var answer = checked(headers + "\nx\n");

    var found = new ArrayList<String>();
    answer.json().at("/mapping").propertyStream().forEach(m -> found.add(m.getValue().asString()));
    assertThat(String.join(",", found)).isEqualTo(meanings);
  }

  @Test
  void whatMetaWritesBeforeIdsAndNumbersIsNoPartOfThem() {
    new Importing(api.as(cast.mia()))
        .people(
            """
            id\tcreated_time\tfull_name\temail\tphone_number
            l:120210001\t2026-01-31T10:00:00+01:00\tEve Lead\teve@meta.example\tp:+493012345678
            """);

    var eve = people.find(people.byExternalId("120210001").orElseThrow()).orElseThrow();
    assertThat(eve.phone()).isEqualTo("+493012345678");
    assertThat(eve.since()).isEqualTo("2026-01-31T09:00:00Z");
  }

  @Test
  void aSavedMappingIsUsedForTheSameColumnsByItself() {
    var mia = browser.as(cast.mia());
    var first = checked("Kontakt,Typ,Wann\nada@saved.example,VIP,3/2/2026\n");
    assertThat(first.json().at("/mapping").toString()).contains("\"Kontakt\":\"attribute\"");
    mia.submit(
        "/capture/imports/" + first.text("/id"),
        "/capture/imports/" + first.text("/id") + "/start",
        Map.of(
            "m0",
            "email",
            "m1",
            "ignore",
            "m2",
            "since",
            "d2",
            "month",
            "known",
            "FILL",
            "saveAs",
            "Trade fair"));

    var second = checked("typ,KONTAKT,Wann\nVIP,bob@saved.example,3/2/2026\n");

    assertThat(second.json().at("/mapping").toString())
        .isEqualTo("{\"typ\":\"ignore\",\"KONTAKT\":\"email\",\"Wann\":\"since\"}");
    assertThat(second.text("/known")).isEqualTo("FILL");
    var done = new Importing(api.as(cast.mia())).step(second.text("/id"), "start");
    assertThat(done.text("/created")).isEqualTo("1");
    var bob = people.find(people.byEmail("bob@saved.example").orElseThrow()).orElseThrow();
    assertThat(bob.since()).isEqualTo("2026-03-02T00:00:00Z");
    assertThat(bob.attributes()).isEmpty();

    var saved = api.as(cast.mia()).get("/api/v1/import-mappings");
    assertThat(saved.text("/0/name")).isEqualTo("Trade fair");
    assertThat(mia.get("/capture/mappings").html()).contains("Trade fair", "Kontakt");
    var path = "/api/v1/import-mappings/" + saved.text("/0/id");
    assertThat(api.as(cast.mia()).send("DELETE", path, null, "").status()).isEqualTo(204);
    assertThat(checked("Kontakt,Typ,Wann\nx,y,z\n").body()).contains("\"Kontakt\":\"attribute\"");
  }

  /** What a file is taken for; nothing of it is imported. */
  private Answer checked(String csv) {
    var file = csv.getBytes(StandardCharsets.UTF_8);
    return new Importing(api.as(cast.mia())).start(file, Map.of("start", "false"));
  }
}
