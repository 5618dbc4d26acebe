// What a shop's server does with Segment's library for Node: every call once.
import { Analytics } from "@segment/analytics-node";

const [host, writeKey] = process.argv.slice(2);
const analytics = new Analytics({ writeKey, host, path: "/v1/batch", maxRetries: 0 });
const failures = [];
analytics.on("error", (error) => failures.push(error));

const userId = "node-1";
analytics.identify({ userId, traits: { email: "nina@segment.example", firstName: "Nina", lastName: "Node" } });
analytics.group({ userId, groupId: "g-1", traits: { name: "Initech" } });
analytics.track({ userId, event: "Demo Requested", properties: { product: "Doors" }, context: { campaign: { name: "spring", source: "google", medium: "cpc" } } });
analytics.page({ userId, name: "Pricing", properties: { url: "https://www.halden.example/pricing" } });
analytics.screen({ userId, name: "Home" });
analytics.alias({ userId: "node-2", previousId: userId });
analytics.track({ userId: "node-2", event: "Order Completed", properties: { order_id: "o-77", revenue: 49.9, currency: "EUR" } });
await analytics.closeAndFlush({ timeout: 20000 });

if (failures.length) {
  console.error(failures);
  process.exit(1);
}
