package tandem.capture.page;

import java.util.List;

/** The kinds of connector there are to choose from. */
public record ConnectorKindsPage(List<Kind> kinds) {

  public record Kind(String href, String label, String icon, String words) {}
}
