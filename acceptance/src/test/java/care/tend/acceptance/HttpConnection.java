package care.tend.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One keep-alive connection to this machine, close to the wire: it sends any bytes as they are, also those that a
 * well-behaved client refuses to send, and costs so little that it can measure the server instead of itself.
 */
public final class HttpConnection implements AutoCloseable {
    private static final int BUFFER_BYTES = 16_384;

    private final int port;
    private final Duration patience;
    private Socket socket = new Socket();
    private InputStream in = InputStream.nullInputStream();
    private OutputStream out = OutputStream.nullOutputStream();
    private boolean ending;

    /** Connects to a port of the loopback address. */
    public HttpConnection(int port) throws IOException {
        this(port, Duration.ofSeconds(30));
    }

    /** Connects, and waits at most this long for anything that is read. */
    public HttpConnection(int port, Duration patience) throws IOException {
        this.port = port;
        this.patience = patience;
        connect();
    }

    private void connect() throws IOException {
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 5_000);
        in = new BufferedInputStream(socket.getInputStream(), BUFFER_BYTES);
        out = socket.getOutputStream();
        ending = false;
    }

    /**
     * Sends a request with a body and reads the answer, on a new connection where the server announced the end of this one.
     * Headers given here replace the usual Host and Content-Length.
     */
    public Answer send(String method, String path, Map<String, String> headers, byte[] body) throws IOException {
        if (ending) {
            socket.close();
            connect();
        }
        StringBuilder head = new StringBuilder(256);
        head.append(method).append(' ').append(path).append(" HTTP/1.1\r\n");
        if (!headers.containsKey("Host")) {
            head.append("Host: 127.0.0.1:").append(port).append("\r\n");
        }
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (body.length > 0 && !headers.containsKey("Content-Length") && !headers.containsKey("Transfer-Encoding")) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        head.append("\r\n");
        byte[] start = head.toString().getBytes(ISO_8859_1);
        byte[] whole = new byte[start.length + body.length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(body, 0, whole, start.length, body.length);
        write(whole);
        return readAnswer(method);
    }

    /** Sends bytes as they are. */
    public void write(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    /** Sends text as it is. */
    public void write(String text) throws IOException {
        write(text.getBytes(ISO_8859_1));
    }

    /** Reads the next answer on this connection. */
    public Answer readAnswer(String method) throws IOException {
        int status = readStatus();
        Map<String, List<String>> headers = readHeaders();
        if (status == 100) {
            return readAnswer(method);
        }
        ending = headers.getOrDefault("connection", List.of()).contains("close");
        return new Answer(status, headers, readBody(method, status, headers));
    }

    private int readStatus() throws IOException {
        String line = readLine();
        if (!line.startsWith("HTTP/1.1 ")) {
            throw new IOException("Not an HTTP/1.1 answer: " + line);
        }
        return Integer.parseInt(line.substring(9, 12));
    }

    private Map<String, List<String>> readHeaders() throws IOException {
        Map<String, List<String>> headers = new HashMap<>();
        for (String line = readLine(); !line.isEmpty(); line = readLine()) {
            int colon = line.indexOf(':');
            headers.computeIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>(1))
                    .add(line.substring(colon + 1).strip());
        }
        return headers;
    }

    private byte[] readBody(String method, int status, Map<String, List<String>> headers) throws IOException {
        if (method.equals("HEAD") || status == 204 || status == 304) {
            return new byte[0];
        }
        if (headers.getOrDefault("transfer-encoding", List.of()).contains("chunked")) {
            return readChunks();
        }
        List<String> length = headers.getOrDefault("content-length", List.of());
        return length.isEmpty() ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length.getFirst()));
    }

    private byte[] readChunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = readChunkSize(); size > 0; size = readChunkSize()) {
            body.write(in.readNBytes(size));
            readLine();
        }
        readLine();
        return body.toByteArray();
    }

    private int readChunkSize() throws IOException {
        return Integer.parseInt(readLine().strip(), 16);
    }

    private String readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(80);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("The server closed the connection");
            }
            if (c != '\r') {
                line.write(c);
            }
        }
        return line.toString(ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
