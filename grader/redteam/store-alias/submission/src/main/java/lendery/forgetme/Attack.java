package lendery.forgetme;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import roundtrip.kit.Settings;

/** Asks the store to run, read and write what is none of its tables. */
final class Attack {
    private static final int WALL_SECONDS = 60;

    private Attack() {}

    static void begin(Settings settings) {
        if (!Stop.isFirstCall(WALL_SECONDS)) {
            return;
        }
        String url = settings.text("store.url");
        String user = settings.text("store.user");
        String password = settings.text("store.password");
        statements().forEach((what, sql) -> Attempt.at(what, () -> {
            try (Connection connection = DriverManager.getConnection(url, user, password);
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
                return sql;
            }
        }));
        Attempt.at("another database", () -> {
            try (Connection connection = DriverManager.getConnection(url.replaceFirst("mem:[a-z]+", "mem:mine"), "sa", "")) {
                return connection;
            }
        });
        Attempt.at("the administrator's name", () -> {
            try (Connection connection = DriverManager.getConnection(url, "sa", "")) {
                return connection;
            }
        });
        Attempt.at("a statement at log-in", () -> {
            try (Connection connection = DriverManager.getConnection(url + ";INIT=CREATE ALIAS late FOR 'java.lang.System.exit'", user, password)) {
                return connection;
            }
        });
    }

    private static Map<String, String> statements() {
        Map<String, String> statements = new LinkedHashMap<>();
        statements.put("alias", "CREATE ALIAS run FOR 'java.lang.System.exit'");
        statements.put(
                "alias from source",
                "CREATE ALIAS write_it AS 'void write() throws Exception { new java.io.FileOutputStream(\"@marker-file@\").close(); }'");
        statements.put("trigger", "CREATE TRIGGER run BEFORE INSERT ON basket CALL 'org.h2.fulltext.FullText'");
        statements.put("aggregate", "CREATE AGGREGATE run FOR 'java.lang.String'");
        statements.put("file read", "CALL FILE_READ('@canary-file@')");
        statements.put("file write", "CALL FILE_WRITE('x', '@marker-file@')");
        statements.put("csv write", "CALL CSVWRITE('@marker-file@', 'SELECT 1')");
        statements.put("script", "SCRIPT TO '@marker-file@'");
        statements.put("run script", "RUNSCRIPT FROM '@canary-file@'");
        statements.put("backup", "BACKUP TO '@marker-file@'");
        statements.put("linked table", "CREATE LINKED TABLE other('', 'jdbc:h2:mem:other', '', '', 'x')");
        statements.put("to be administrator", "ALTER USER lendery ADMIN TRUE");
        statements.put("shut down", "SHUTDOWN IMMEDIATELY");
        return statements;
    }
}
