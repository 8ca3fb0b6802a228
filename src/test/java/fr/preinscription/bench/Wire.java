package fr.preinscription.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** A connection that stays open, with TCP_NODELAY. It does as little as can be done, so that it is not what is measured. */
final class Wire implements AutoCloseable {

    private final byte[] buffer = new byte[64 * 1024];
    private Socket socket;
    private int at;
    private int end;

    Wire(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
    }

    static Wire to(int port) throws IOException {
        return new Wire(new Socket(InetAddress.getLoopbackAddress(), port));
    }

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    void send(String line) throws IOException {
        send((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    String line() throws IOException {
        var line = new StringBuilder(80);
        while (true) {
            if (at == end) {
                fill();
            }
            var from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            line.append(new String(buffer, from, at - from, StandardCharsets.ISO_8859_1));
            if (at < end) {
                at++;
                line.setLength(line.length() - 1);
                return line.toString();
            }
        }
    }

    /** What comes, up to and with an ending after which the other side waits. */
    byte[] upTo(byte[] ending) throws IOException {
        var taken = new byte[0];
        do {
            if (at == end) {
                fill();
            }
            var before = taken.length;
            taken = Arrays.copyOf(taken, before + end - at);
            System.arraycopy(buffer, at, taken, before, end - at);
            at = end;
        } while (taken.length < ending.length
                || !Arrays.equals(taken, taken.length - ending.length, taken.length, ending, 0, ending.length));
        return taken;
    }

    /** @param location where it redirects, empty when it does not */
    record Reply(int status, String location) {}

    /** One exchange of HTTP; the body is read and thrown away. */
    Reply exchange(byte[] request) throws IOException {
        send(request);
        var status = Integer.parseInt(line().substring(9, 12));
        var location = "";
        var length = 0;
        var chunked = false;
        var closing = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var colon = header.indexOf(':');
            var value = header.substring(colon + 1).strip();
            switch (header.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "location" -> location = value;
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = true;
                case "connection" -> closing = value.equals("close");
                default -> {}
            }
        }
        if (chunked) {
            do {
                length = Integer.parseInt(line(), 16);
                skip(length);
                line();
            } while (length > 0);
        } else {
            skip(length);
        }
        if (closing) {
            var again = new Socket(socket.getInetAddress(), socket.getPort());
            socket.close();
            socket = again;
            socket.setTcpNoDelay(true);
        }
        return new Reply(status, location);
    }

    /** @param form what is posted, empty to get the page */
    static byte[] request(int port, String path, String cookies, String form) {
        var request = (form.isEmpty() ? "GET " : "POST ") + path + " HTTP/1.1\r\nHost: localhost:" + port
                + "\r\nCookie: " + cookies + "\r\n";
        if (!form.isEmpty()) {
            request += "Origin: http://localhost:" + port
                    + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length()
                    + "\r\n";
        }
        return (request + "\r\n" + form).getBytes(StandardCharsets.ISO_8859_1);
    }

    private void skip(int length) throws IOException {
        for (var left = length; left > 0; ) {
            if (at == end) {
                fill();
            }
            var step = Math.min(left, end - at);
            at += step;
            left -= step;
        }
    }

    private void fill() throws IOException {
        at = 0;
        end = socket.getInputStream().read(buffer);
        if (end < 0) {
            end = 0;
            throw new EOFException("The other side left");
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
