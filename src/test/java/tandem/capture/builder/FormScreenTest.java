package tandem.capture.builder;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.BrowserTest;
import tandem.Cast;
import tandem.Screen;
import tandem.capture.form.Field;
import tandem.capture.form.FormStore;
import tandem.people.People;

@BrowserTest
class FormScreenTest {

  @Autowired Cast cast;
  @Autowired People people;
  @Autowired FormStore store;

  @Test
  void aFormIsShapedByAMarketerAndFilledInByAStrangerOnAPhone(Screen screen) {
    var mia = screen.as(cast.mia());
    mia.navigate("/capture/forms/new");
    mia.fill("#name", "Test ride");
    mia.fill("[id='title.en']", "Ride it yourself");
    assertThat(mia.locator("#preview .plain-title")).hasText("Ride it yourself");
    mia.click("button[value='add:standard:phone']");
    mia.check("[name='f4.required']");
    mia.click("[aria-label='Move Phone up']");
    mia.focus("[aria-label='Remove Company']");
    mia.keyboard().press("Enter");
    assertThat(mia.locator("[aria-label='Remove Company']")).hasCount(0);
    mia.click("button[value='add:standard:company']");
    assertThat(mia.locator("#preview [data-field=company]")).isVisible();
    mia.click("text=Open the form");
    assertThat(mia.locator(".toast-line")).containsText("The form is open at /f/test-ride");
    var form = Objects.requireNonNull(store.bySlug("test-ride"));
    assertThat(form.definition().fields().stream().map(Field::key))
        .containsExactly("firstName", "lastName", "email", "phone", "company");
    assertThat(form.definition().fields().stream().filter(Field::required).map(Field::key))
        .containsExactly("email", "phone");

    var stranger = screen.other().phone().page();
    stranger.navigate("/f/test-ride?utm_source=newsletter&utm_medium=email");
    stranger.fill("#email", "bob@ride.example");
    stranger.click("text=Send");
    assertThat(stranger.locator("#phone-error")).hasText("Please fill this in.");
    assertThat(stranger.locator("#email")).hasValue("bob@ride.example");
    assertThat(stranger.locator("[name=remarks]")).not().isInViewport();
    stranger.fill("#phone", "+49 30 123456");
    stranger.click("text=Send");
    assertThat(stranger.locator("h1")).hasText("That arrived");
    assertThat(people.byEmail("bob@ride.example")).isPresent();
  }
}
