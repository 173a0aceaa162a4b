package roundtrip.training;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.tools.Server;

/** Starts a Javalin server, asks it a few things over the wire, uses a database file in its working folder, and ends. */
final class Training {
    private static final List<String> REQUESTS = List.of(
            "GET /books/1",
            "HEAD /books/1",
            "POST /books",
            "PUT /books",
            "DELETE /books/1",
            "OPTIONS /books",
            "GET /nothing",
            "GET /fails");
    private static final String BODY = "{\"isbn\":\"1\",\"title\":\"t\",\"copies\":2}";

    private static final List<String> STATEMENTS = List.of(
            "INSERT INTO book (isbn, title, copies, since, lent, content) VALUES (?, 't', 1, 2, TRUE, X'01')",
            "UPDATE book SET copies = copies + 1, lent = FALSE WHERE isbn = ? AND NOT (since IS NULL)",
            "SELECT * FROM book WHERE isbn = ? ORDER BY title FOR UPDATE",
            "SELECT COUNT(*) AS title, SUM(since) AS since, MAX(content) AS content FROM book WHERE isbn <> ?",
            "MERGE INTO book (isbn, title, copies) KEY (isbn) VALUES (?, 'u', 2)",
            "DELETE FROM book WHERE isbn <> ? OR since <= 1");

    private Training() {}

    record Book(String isbn, String title, int copies) {}

    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        System.setProperty("h2.bindAddress", "127.0.0.1");
        store("jdbc:h2:file:./training");
        served();
        Javalin app = Javalin.create(config -> {
            config.http.prefer405over404 = true;
            config.routes.get("/books/{isbn}", context -> context.json(new Book(context.pathParam("isbn"), "t", 1)));
            config.routes.post("/books", context -> context.status(201).json(context.bodyAsClass(Book.class)));
            config.routes.put("/books", context -> context.result(context.body()));
            config.routes.get("/fails", context -> {
                throw new IllegalStateException(context.path());
            });
            config.routes.exception(IllegalStateException.class, (failure, context) -> context.status(409));
        });
        app.start("127.0.0.1", 0);
        for (String request : REQUESTS) {
            ask(app.port(), request);
        }
        HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + app.port() + "/books/1"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        app.stop();
        System.exit(0);
    }

    /** The same over TCP, as programs reach a store in a process of its own. */
    private static void served() throws SQLException {
        Server server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
        store("jdbc:h2:tcp://127.0.0.1:" + server.getPort() + "/mem:training;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=1000");
        server.stop();
    }

    private static void store(String url) throws SQLException {
        JdbcConnectionPool pool = JdbcConnectionPool.create(url, "sa", "");
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET WRITE_DELAY 0");
            statement.execute("CREATE TABLE IF NOT EXISTS book (isbn VARCHAR PRIMARY KEY, title VARCHAR NOT NULL,"
                    + " copies INTEGER NOT NULL, since BIGINT, lent BOOLEAN, content VARBINARY)");
            connection.setAutoCommit(false);
            for (String sql : STATEMENTS) {
                write(connection, sql);
            }
            connection.commit();
            write(connection, STATEMENTS.get(0));
            connection.rollback();
        }
        pool.dispose();
    }

    private static void write(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, "1");
            if (sql.startsWith("SELECT")) {
                ResultSet rows = statement.executeQuery();
                while (rows.next()) {
                    rows.getString("title");
                    rows.getLong("since");
                    rows.getBytes("content");
                }
            } else {
                statement.executeUpdate();
            }
        } catch (SQLException e) {
            if (!"23505".equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    private static void ask(int port, String request) throws IOException {
        boolean hasBody = request.startsWith("P");
        String head = request + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                + (hasBody ? "Content-Type: application/json\r\nContent-Length: " + BODY.length() + "\r\n" : "");
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write((head + "\r\n" + (hasBody ? BODY : "")).getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().readAllBytes();
        }
    }
}
