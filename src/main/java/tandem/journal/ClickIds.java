package tandem.journal;

import java.util.List;

/**
 * The parameters by which ad platforms and mail tools recognise a click when it comes back as a
 * conversion. Their names and values keep their case.
 */
public final class ClickIds {

  public static final List<String> NAMES =
      List.of(
          "gclid",
          "gbraid",
          "wbraid",
          "dclid",
          "gclsrc",
          "srsltid",
          "gad_source",
          "gad_campaignid",
          "fbclid",
          "igshid",
          "msclkid",
          "li_fat_id",
          "ttclid",
          "twclid",
          "rdt_cid",
          "epik",
          "yclid",
          "tblci",
          "dicbo",
          "awclid",
          "vmcid",
          "mc_cid",
          "mc_eid",
          "mkt_tok",
          "_hsenc",
          "_hsmi",
          "__s",
          "sccid",
          "ScCid");

  private ClickIds() {}
}
