package care.tend.server.cli;

import care.tend.server.TendServer;
import care.tend.server.keys.AccessToken;
import care.tend.server.keys.DataFolder;
import care.tend.server.keys.KeyException;
import care.tend.server.ledger.StoreUnavailableException;
import care.tend.server.people.OneTimeAddresses;
import care.tend.server.people.Owner;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.ExitCode;

/** One time of serving, from the start until somebody stops it. */
final class Serving {
    private static final int MAX_PORT = 65_535;

    /** Long enough for a browser that has to start first. */
    private static final Duration PAGE_LIVES = Duration.ofMinutes(1);

    private final TendCommand tend;
    private final Terminal terminal;
    private final ServeOptions options;

    Serving(TendCommand tend, ServeOptions options) {
        this.tend = tend;
        this.terminal = tend.terminal();
        this.options = options;
    }

    int run() {
        int port = options.port();
        if (port < 0 || port > MAX_PORT) {
            terminal.complain("wrong.port");
            return ExitCode.USAGE;
        }
        tend.database().close();
        Optional<FolderLock> hold = FolderLock.take(tend.folder());
        if (hold.isEmpty()) {
            return showRunningOne();
        }
        try {
            RunningServer.forget(tend.folder());
            return start(port);
        } finally {
            hold.get().close();
        }
    }

    private int start(int port) {
        if (port != 0 && !isFree(port)) {
            return refuseTaken(port);
        }
        makeToken();
        ConfigurableApplicationContext server;
        try {
            server = TendServer.start(tend.settings(port));
        } catch (RuntimeException e) {
            // Somebody else may have taken the port in between.
            if (port == 0 || isFree(port)) {
                throw e;
            }
            return refuseTaken(port);
        }
        return serve(server);
    }

    private int refuseTaken(int port) {
        terminal.complain("serve.port-taken", port);
        return ExitCode.SOFTWARE;
    }

    private void makeToken() {
        try {
            AccessToken.readOrCreate(tend.folder().tokenFile());
        } catch (KeyException e) {
            terminal.complain("serve.without-token", String.valueOf(e.getMessage()));
        }
    }

    private int serve(ConfigurableApplicationContext server) {
        CountDownLatch closed = new CountDownLatch(1);
        server.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                closed.countDown();
            }
        });
        int listening = TendServer.portOf(server);
        RunningServer mark = RunningServer.mark(tend.folder(), listening);
        try {
            welcome(server, listening);
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            mark.close();
            Browser.forget(tend.folder());
        }
        return ExitCode.OK;
    }

    private void welcome(ConfigurableApplicationContext server, int port) {
        String address = local(port) + server.getBean(OneTimeAddresses.class).issue();
        terminal.say("serve.listening", address, tend.placeOfLedger());
        try {
            server.getBean(Owner.class).unlock();
        } catch (StoreUnavailableException | KeyException e) {
            terminal.complain("serve.without-ledger", String.valueOf(e.getMessage()));
        }
        open(address);
        Thread.ofVirtual().name("page").start(this::forgetPageSoon);
    }

    private void forgetPageSoon() {
        try {
            Thread.sleep(PAGE_LIVES);
            Browser.forget(tend.folder());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int showRunningOne() {
        DataFolder folder = tend.folder();
        Optional<RunningServer> running = RunningServer.await(folder);
        if (running.isEmpty()) {
            terminal.complain("running.busy");
            return ExitCode.SOFTWARE;
        }
        Optional<String> path = running.get().askForAddress(folder);
        if (path.isEmpty()) {
            terminal.complain("serve.no-address", running.get().port());
            return ExitCode.SOFTWARE;
        }
        String address = local(running.get().port()) + path.get();
        terminal.say("serve.already-running", address, folder.path());
        open(address);
        return ExitCode.OK;
    }

    private void open(String address) {
        if (options.opensBrowser()) {
            Browser.open(address, tend.folder(), tend.surroundings().environment());
        }
    }

    private static String local(int port) {
        return "http://127.0.0.1:" + port;
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
