package tandem.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/**
 * Sends requests over connections that stay open, the next one on each as soon as the answer to the
 * last has come. One thread does it all, so that it takes as little as can be of what it measures.
 */
final class Hammer {

  private final int port;
  private final int connections;

  Hammer(int port, int connections) {
    this.port = port;
    this.connections = connections;
  }

  /**
   * What came of a round.
   *
   * @param busy how much of one core the hammer itself took, from 0 to 1
   */
  record Result(double perSecond, Latencies latencies, double busy) {}

  /**
   * @param request the whole of the n-th request
   */
  Result strike(double seconds, LongFunction<byte[]> request) throws IOException {
    var latencies = new Latencies();
    var lines = new ArrayList<Line>();
    try (var selector = Selector.open()) {
      for (int i = 0; i < connections; i++) {
        lines.add(connect(selector));
      }
      var cpu = java.lang.management.ManagementFactory.getThreadMXBean();
      var cpuBegin = cpu.getCurrentThreadCpuTime();
      var begin = System.nanoTime();
      var end = begin + (long) (seconds * 1e9);
      run(selector, lines, request, end, latencies);
      var took = (System.nanoTime() - begin) / 1e9;
      var busy = (cpu.getCurrentThreadCpuTime() - cpuBegin) / 1e9 / took;
      return new Result(latencies.count() / took, latencies, busy);
    } finally {
      for (var line : lines) {
        line.close();
      }
    }
  }

  private Line connect(Selector selector) throws IOException {
    var channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    channel.configureBlocking(false);
    channel.socket().setTcpNoDelay(true);
    var line = new Line(channel);
    channel.register(selector, SelectionKey.OP_READ, line);
    return line;
  }

  /** After the end nothing new is sent, but every answer is waited for. */
  private static void run(
      Selector selector,
      List<Line> lines,
      LongFunction<byte[]> request,
      long end,
      Latencies latencies)
      throws IOException {
    var sent = 0L;
    for (var line : lines) {
      line.send(request.apply(sent++));
    }
    var waiting = lines.size();
    while (waiting > 0) {
      selector.select(1000);
      var now = System.nanoTime();
      for (var key : selector.selectedKeys()) {
        if (key.attachment() instanceof Line line && line.receive()) {
          latencies.add(System.nanoTime() - line.sentAt());
          if (now < end) {
            line.send(request.apply(sent++));
          } else {
            waiting--;
          }
        }
      }
      selector.selectedKeys().clear();
      if (now > end + 30_000_000_000L) {
        throw new IOException("No answer for 30 seconds");
      }
    }
  }
}
