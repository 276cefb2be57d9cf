package dev.altinncourier.it.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A port in front of the sandbox that can be shut: every connection breaks and new ones are refused, while the sandbox
 * keeps its ledger, which a stopped process would lose.
 */
final class Relay implements AutoCloseable {

    private final URI target;
    private final int port;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket door;

    private Relay(URI target, ServerSocket door) {
        this.target = target;
        this.door = door;
        this.port = door.getLocalPort();
    }

    /** Opens a free port of this machine that leads to an address. */
    static Relay to(URI target) {
        try {
            var relay = new Relay(target, listen(0));
            relay.accept();
            return relay;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }

    /** Breaks what is connected and refuses what comes. */
    void shut() {
        quietly(door);
        sockets.forEach(Relay::quietly);
    }

    /** Opens the same port again. */
    void open() {
        try {
            door = listen(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        accept();
    }

    @Override
    public void close() {
        shut();
    }

    private static ServerSocket listen(int port) throws IOException {
        var socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return socket;
    }

    private void accept() {
        var listening = door;
        daemon(() -> {
            while (!listening.isClosed()) {
                connect(listening);
            }
        });
    }

    private void connect(ServerSocket listening) {
        try {
            var caller = listening.accept();
            var called = new Socket(target.getHost(), target.getPort());
            sockets.add(caller);
            sockets.add(called);
            daemon(() -> pump(caller, called));
            daemon(() -> pump(called, caller));
            if (listening.isClosed()) {
                // Shut while this one came in.
                quietly(caller);
                quietly(called);
            }
        } catch (IOException shutOrCallerGone) {
            // The next caller, if the door is open, is accepted.
        }
    }

    private void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException broken) {
            // Either side may break off; the other then sees the same.
        } finally {
            quietly(from);
            quietly(to);
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "relay");
        thread.setDaemon(true);
        thread.start();
    }

    private static void quietly(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception closedAlready) {
            // Nothing is left to close.
        }
    }
}
