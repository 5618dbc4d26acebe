package tandem.demo;

import java.util.List;

/** A page of the company's website. */
record Page(String path, String title) {

  static final Page PRICES = new Page("/pricing", "Prices");
  static final Page DEMO = new Page("/demo", "See it with your own data");
  static final Page WEBINAR = new Page("/webinars/pass-your-audit", "Webinar: pass your audit");
  static final Page CHECKOUT = new Page("/shop/checkout", "Checkout");

  static final List<Page> LANDINGS =
      List.of(
          new Page("/", "Halden Instruments: measure what matters"),
          new Page("/monitoring-software", "Halden Cloud: every sensor in one place"),
          new Page("/sensors/cold-room", "Cold-room sensors"),
          new Page("/sensors/incubator", "Incubator probes"),
          new Page("/solutions/gmp", "GMP environment monitoring"));

  static final List<Page> READING =
      List.of(
          new Page("/blog/door-open-alarms", "Seven alarms for one open door"),
          new Page("/blog/mapping-a-warehouse", "How to map a warehouse in a week"),
          new Page("/blog/when-the-freezer-fails", "When the freezer fails on a Sunday"),
          new Page("/sensors/freezer", "Freezer sensors to −86 °C"),
          new Page("/services/calibration", "Calibration service"),
          new Page("/about", "Who we are"));

  static final List<Page> CASE_STUDIES =
      List.of(
          new Page(
              "/case-studies/blood-bank", "Case study: a blood bank without a single lost unit"),
          new Page("/case-studies/dairy", "Case study: a dairy passes its audit in one day"),
          new Page("/case-studies/vaccine-depot", "Case study: 1,200 sensors in a vaccine depot"));

  static final List<Page> GUIDES =
      List.of(
          new Page("/guides/cold-chain-audit", "The cold-chain audit guide"),
          new Page("/guides/calibration-without-downtime", "Calibration without downtime"),
          new Page("/guides/choosing-a-data-logger", "Choosing a data logger: a checklist"));

  static final List<Page> SHOP =
      List.of(
          new Page("/shop/starter-kit", "Starter kit: three sensors and a gateway"),
          new Page("/shop/data-logger-usb", "USB data logger"),
          new Page("/shop/calibration-certificate", "Calibration certificate, three points"));

  String url() {
    return "https://www.halden.example" + path;
  }
}
