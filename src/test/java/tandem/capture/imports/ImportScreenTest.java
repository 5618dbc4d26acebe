package tandem.capture.imports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.BrowserTest;
import tandem.Cast;
import tandem.Screen;
import tandem.people.People;

@BrowserTest
class ImportScreenTest {

  private static final HasTextOptions SOON = new HasTextOptions().setTimeout(20_000);

  @Autowired Cast cast;
  @Autowired People people;

  @Test
  void aFileIsChosenUnderstoodCorrectedWatchedAndMended(Screen screen) throws IOException {
    var page = screen.as(cast.mia());
    choose(
        page,
        "E-Mail;Called;Met;Plan\nada@screen.example;Ada;3/2/2026;=Pro\nnobody;Bob;4/2/2026;=1+1\n");

    assertThat(page.locator(".head-line"))
        .hasText("2 rows of people, in UTF-8, with a semicolon between the values.");
    assertThat(page.locator("[name=m0]")).hasValue("email");
    assertThat(page.locator("[name=m1]")).hasValue("attribute");
    page.selectOption("[name=m1]", "firstName");
    page.selectOption("[name=m2]", "since");
    page.selectOption("[name=d2]", "month");
    page.click("text=Start the import");

    assertThat(page.locator(".mark").first())
        .hasText("Done", new HasTextOptions().setTimeout(20_000));
    assertThat(page.locator(".import-words")).hasText("All 2 rows are done.");
    assertThat(page.locator("#rows tr")).hasCount(1);
    var ada = people.find(people.byEmail("ada@screen.example").orElseThrow()).orElseThrow();
    assertThat(ada.firstName()).isEqualTo("Ada");
    assertThat(ada.since()).isEqualTo("2026-03-02T00:00:00Z");
    assertThat(ada.attributes()).containsEntry("Plan", "=Pro");

    var download = page.waitForDownload(() -> page.click("text=Download them"));
    assertThat(download.suggestedFilename()).isEqualTo("leads - problems.csv");
    assertThat(Files.readString(download.path()))
        .startsWith("\uFEFFLine,Column,Reason,E-Mail,Called,Met,Plan")
        .contains("3,E-Mail,is not an e-mail address", "nobody,Bob,4/2/2026,'=1+1");
  }

  @Test
  void aFileIsMappedTriedImportedAndUndone(Screen screen) {
    var page = screen.as(cast.mia());
    choose(
        page,
        """
        Kontakt;Rufname;Umsatz;Kennung
        eve@tried.example;Eve;1.234,50;T-1
        nobody;Bob;;T-2
        frank@tried.example;Frank;;T-3
        """);

    page.selectOption("[name=m0]", "email");
    page.selectOption("[name=m1]", "firstName");
    page.selectOption("[name=m3]", "externalId");
    page.selectOption("[name=known]", "FILL");
    page.fill("[name=saveAs]", "Old shop");
    page.click("button:text(\"Dry run\")");
    var dryRun = page.locator("#dry-run");
    assertThat(dryRun.locator(".figure-value")).hasText(new String[] {"2", "0", "0", "1"}, SOON);
    assertThat(dryRun).containsText("eve@tried.example");
    assertThat(dryRun).containsText("Kontakt is not an e-mail address");
    assertThat(page.locator("[name=m0]")).hasValue("email");
    assertThat(page.locator("[name=known]")).hasValue("FILL");
    assertThat(page.locator("[name=saveAs]")).hasValue("Old shop");
    org.assertj.core.api.Assertions.assertThat(people.byEmail("eve@tried.example")).isEmpty();

    page.click("text=Start the import");
    assertThat(page.locator(".mark").first()).hasText("Done", SOON);
    page.click("text=See whom it made or changed");
    page.click("text=Eve");
    assertThat(page.locator("h1")).containsText("Eve");
    page.goBack();
    page.goBack();
    page.click("text=Undo this import");
    page.click("button:text(\"Undo the import\")");
    assertThat(page.locator(".mark").first()).hasText("Undone", SOON);
    assertThat(page.locator("#import")).containsText("Gone again");
    org.assertj.core.api.Assertions.assertThat(people.byEmail("eve@tried.example")).isEmpty();

    choose(page, "Kontakt;Rufname;Umsatz;Kennung\nx@tried.example;X;;T-9\n");
    assertThat(page.locator("[name=m0]")).hasValue("email");
    assertThat(page.locator("[name=m3]")).hasValue("externalId");
  }

  @Test
  void aFileThatCannotBeReadIsRefusedInWordsAndCanBeReplaced(Screen screen) {
    var page = screen.phone().page();
    screen.as(cast.mia());
    choose(page, "email,email\na@b.example,c\n");

    Locator error = page.locator("#file-error");
    assertThat(error).containsText("are both called \"email\"");
    page.setInputFiles("#file", file("email\nb@screen.example\n"));
    page.click("button:text(\"Next\")");
    assertThat(page.locator("[name=m0]")).hasValue("email");
    page.click("text=Forget the file");
    assertThat(page.locator(".toast-line")).containsText("nothing was imported");
  }

  private static void choose(Page page, String csv) {
    page.navigate("/capture/imports/new");
    page.setInputFiles("#file", file(csv));
    page.click("button:text(\"Next\")");
  }

  private static FilePayload file(String csv) {
    return new FilePayload("leads.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
  }
}
