package tandem.demo;

import tandem.access.Role;

/** Who works at the company. */
record Staff(String name, String email, Role role) {

  /** Everybody's. */
  static final String PASSWORD = "tandem-demo";

  static final Staff MIA = new Staff("Mia Marlow", "mia@halden.example", Role.MARKETER);
  static final Staff SAM = new Staff("Sam Okafor", "sam@halden.example", Role.SALESPERSON);
  static final Staff SUE = new Staff("Sue Lindgren", "sue@halden.example", Role.SALESPERSON);
  static final Staff MAX = new Staff("Max Brandt", "max@halden.example", Role.MANAGER);
  static final Staff ANN = new Staff("Ann Petit", "ann@halden.example", Role.ADMIN);
}
