package care.tend.server.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stands between the product and a PostgreSQL, and can stop passing anything on while every connection stays open. */
final class StallingProxy implements AutoCloseable {
    private static final Pattern HOST = Pattern.compile("//[^/]*?:(\\d+)/");

    private final ServerSocket entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final String url;
    private final int port;
    private volatile boolean stalled;

    StallingProxy(String url) throws IOException {
        Matcher host = HOST.matcher(url);
        if (!host.find()) {
            throw new IllegalArgumentException(url);
        }
        this.port = Integer.parseInt(host.group(1));
        this.url = host.replaceFirst("//127.0.0.1:" + entrance.getLocalPort() + "/");
        Thread.ofVirtual().start(this::accept);
    }

    String url() {
        return url;
    }

    void stall() {
        stalled = true;
    }

    private void accept() {
        try {
            while (true) {
                Socket client = entrance.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
                Thread.ofVirtual().start(() -> pass(client, server));
                Thread.ofVirtual().start(() -> pass(server, client));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void pass(Socket from, Socket to) {
        byte[] buffer = new byte[8_192];
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                if (!stalled) {
                    out.write(buffer, 0, length);
                }
            }
        } catch (IOException closed) {
            // One side has hung up; the other side is closed with it.
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }
}
