package tandem.capture.csv;

import java.util.List;

/**
 * Which sheet of a workbook a file was.
 *
 * @param all the names of the workbook's sheets that can be seen
 */
public record Sheet(String name, List<String> all) {

  public Sheet {
    all = List.copyOf(all);
  }
}
