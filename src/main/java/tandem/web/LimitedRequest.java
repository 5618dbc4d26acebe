package tandem.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A request whose body may not grow past the limit while it is read. */
final class LimitedRequest extends HttpServletRequestWrapper {

  private final long limit;
  private @Nullable ServletInputStream input;

  LimitedRequest(HttpServletRequest request, long limit) {
    super(request);
    this.limit = limit;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    if (input == null) {
      input = new LimitedStream(super.getInputStream(), limit);
    }
    return input;
  }

  @Override
  public BufferedReader getReader() throws IOException {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  private static final class LimitedStream extends ServletInputStream {

    private final ServletInputStream body;
    private final long limit;
    private long read;

    LimitedStream(ServletInputStream body, long limit) {
      this.body = body;
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      return count(body.read(), 1);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      var bytes = body.read(target, offset, length);
      return count(bytes, bytes);
    }

    private int count(int result, int bytes) throws IOException {
      read += result < 0 ? 0 : bytes;
      if (read > limit) {
        throw new BodyTooLarge(limit);
      }
      return result;
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }
  }
}
