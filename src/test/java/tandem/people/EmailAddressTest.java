package tandem.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import tandem.SharedData;

class EmailAddressTest {

  private record Case(String address, String category, String diagnosis) {}

  /** The address is as isemail's authors judge it; a control character stands as its symbol. */
  @Test
  void agreesWithIsemail() throws Exception {
    var accepted = new ArrayList<Case>();
    var refused = new ArrayList<Case>();
    for (var one : cases()) {
      var taken = EmailAddress.clean(one.address()) instanceof Cleaned.Value;
      if (taken && one.category().equals("ISEMAIL_ERR")) {
        accepted.add(one);
      }
      if (!taken && one.category().equals("ISEMAIL_VALID_CATEGORY")) {
        refused.add(one);
      }
    }
    assertThat(accepted).as("has an error, and is accepted").isEmpty();
    assertThat(refused).as("is valid, and is refused").isEmpty();
  }

  @Test
  void refusesOnPurposeWhatNobodysWorkingAddressLooksLike() throws Exception {
    for (var one : cases()) {
      if (List.of("ISEMAIL_CFWS", "ISEMAIL_DEPREC").contains(one.category())
          || one.address().contains("\"")
          || one.address().contains("[")) {
        assertThat(EmailAddress.clean(one.address()))
            .as(one.toString())
            .isInstanceOf(Cleaned.Refused.class);
      }
    }
    assertThat(EmailAddress.clean("ada@localhost")).isInstanceOf(Cleaned.Refused.class);
  }

  private static List<Case> cases() throws Exception {
    var bytes = SharedData.bytes("email/isemail-tests.xml");
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(bytes));
    var tests = document.getElementsByTagName("test");
    var cases = new ArrayList<Case>();
    for (int i = 0; i < tests.getLength(); i++) {
      var test = (Element) tests.item(i);
      cases.add(
          new Case(
              withControls(text(test, "address")),
              text(test, "category"),
              text(test, "diagnosis")));
    }
    assertThat(cases).hasSizeGreaterThan(150);
    return cases;
  }

  private static String text(Element test, String name) {
    return test.getElementsByTagName(name).item(0).getTextContent();
  }

  private static String withControls(String text) {
    var plain = new StringBuilder();
    text.chars().forEach(c -> plain.append((char) (c >= 0x2400 && c <= 0x2421 ? c - 0x2400 : c)));
    return plain.toString();
  }
}
