package care.tend.server.people;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioEndpoint;

/**
 * HTTP/1.1 for a place where anybody may knock: when more connections are open than one person needs, the one that has been
 * open longest has to go. A crowd that holds on, silent or dripping, so never keeps out whoever comes to the help page; with
 * a mere limit the newcomer would wait until somebody leaves.
 */
public final class CrowdedProtocol extends Http11NioProtocol {
    /** One person with many tabs and programs needs a tenth of these. */
    private static final int MAX_OPEN = 256;

    private static final int MAX_UNREAD_BYTES = 65_536;

    /** Made by Tomcat, by name. */
    public CrowdedProtocol() {
        super(new Entrance());
    }

    private static final class Entrance extends NioEndpoint {
        /** In the order of their coming; only the one accepting thread looks at this. */
        private final Deque<SocketChannel> open = new ArrayDeque<>();

        @Override
        protected boolean setSocketOptions(SocketChannel newcomer) {
            open.removeIf(channel -> !channel.isOpen());
            while (open.size() >= MAX_OPEN) {
                sendAway(open.remove());
            }
            open.add(newcomer);
            limitUnread(newcomer);
            return super.setSocketOptions(newcomer);
        }

        /** Whoever asks and never reads would else be served megabytes into the system's memory. */
        private static void limitUnread(SocketChannel channel) {
            try {
                channel.setOption(StandardSocketOptions.SO_SNDBUF, MAX_UNREAD_BYTES);
            } catch (IOException e) {
                // It is gone already, which Tomcat notices by itself.
            }
        }

        /** Shut and not closed, so that whoever waits for a byte on it or to it wakes up and tidies up. */
        private static void sendAway(SocketChannel channel) {
            try {
                channel.shutdownInput();
                channel.shutdownOutput();
            } catch (IOException e) {
                // It was gone already.
            }
        }
    }
}
