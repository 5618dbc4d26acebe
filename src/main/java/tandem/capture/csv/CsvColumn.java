package tandem.capture.csv;

/**
 * A column and the habits of whoever filled it.
 *
 * @param dayFirst 3/2/2018 is the third of February
 * @param dayFirstIsGuess true where every such date in the column could be read either way
 * @param decimalComma 1.234,5 rather than 1,234.5
 */
public record CsvColumn(
    String header, boolean dayFirst, boolean dayFirstIsGuess, boolean decimalComma) {

  public CsvColumn withDayFirst(boolean first) {
    return new CsvColumn(header, first, dayFirstIsGuess, decimalComma);
  }

  public CsvColumn withDecimalComma(boolean comma) {
    return new CsvColumn(header, dayFirst, dayFirstIsGuess, comma);
  }
}
