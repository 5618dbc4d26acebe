package tandem.capture.connector;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Api;
import tandem.BrowserTest;
import tandem.Cast;
import tandem.Screen;
import tandem.people.People;

@BrowserTest
class ConnectorScreenTest {

  @Autowired Api api;
  @Autowired Cast cast;
  @Autowired People people;
  @Autowired Connectors connectors;
  @Autowired ConnectorStore store;
  @Autowired DeliveryStore deliveries;
  @Autowired JdbcClient jdbc;

  @Test
  void aJsonWebhookIsConnectedLearnsItsFieldsAndBringsSomebody(Screen screen) {
    cast.sam();
    var mia = screen.as(cast.mia());
    mia.navigate("/capture/connectors");
    mia.click("text=Connect the first");
    mia.click("text=JSON webhook");
    mia.fill("#name", "Survey");
    mia.selectOption("#means", "DEMO_REQUESTED");
    mia.click("main button[type=submit]");
    assertThat(mia.locator("#new-secret")).isVisible();
    assertThat(mia.locator("#address")).containsText("/in/webhook/");

    var hook = store.all().getFirst();
    var sent =
        new Sender(api.base(), hook).sends("", Samples.of(ConnectorKind.WEBHOOK)).statusCode();
    assertThat(sent).isEqualTo(200);
    assertThat(mia.locator(".deliveries")).containsText("It waits for somebody");
    assertThat(mia.locator("#new-secret")).isVisible();
    mia.navigate("/capture/connectors");
    assertThat(mia.locator("text=Needs its fields")).isVisible();
    mia.click("main >> text=Survey");
    mia.click("text=Name the fields");
    assertThat(
            mia.locator("[aria-label='What form_response.answers[field.ref=email].email becomes']"))
        .hasValue("email");
    mia.selectOption(
        "[aria-label='What form_response.answers[field.ref=message].text becomes']", "email");
    mia.click("main button[type=submit]");
    assertThat(mia.locator(".field-error")).containsText("what another value becomes already");
    mia.selectOption(
        "[aria-label='What form_response.answers[field.ref=message].text becomes']", "attribute");
    mia.click("main button[type=submit]");
    assertThat(mia.locator(".deliveries")).containsText("Somebody new.");
    mia.click("text=See who");
    assertThat(mia.locator("h1")).containsText("Ada Sample");
    assertThat(people.byEmail("ada@sample.example")).isPresent();
  }

  @Test
  void aDeliveryIsReadOnAPhone(Screen screen) {
    var connector = connectors.make(ConnectorKind.SHOPIFY, "Shop ".repeat(20), "a-shops-secret");
    var shop = connectors.find(connector.id());
    new Sender(api.base(), shop).sends("orders/create", "{\"id\": 1, \"total_price\": \"x\"}");
    var mia = screen.phone().as(cast.mia());
    mia.navigate("/capture/connectors/" + shop.id());
    mia.click(".deliveries a");
    assertThat(mia.locator(".head-line")).containsText("\"total_price\" is missing or unreadable.");
    assertThat(mia.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
        .isEqualTo(true);
  }
}
