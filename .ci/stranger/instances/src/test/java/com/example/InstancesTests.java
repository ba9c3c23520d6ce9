package com.example;

import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.RecordedRequest;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

import static org.assertj.core.api.Assertions.assertThat;

/** Two instances of an application that share the sessions and tokens of their users. */
class InstancesTests {

    private static final Path REDIS = Path.of("/usr/bin/redis-server");

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final JdbcDataSource database = new JdbcDataSource();

    private final DracoonEmulator emulator = DracoonEmulator.start();

    private final List<ConfigurableApplicationContext> instances = new ArrayList<>();

    private final List<Process> servers = new ArrayList<>();

    @BeforeEach
    void createTables() {
        this.database.setUrl("jdbc:h2:mem:instances;DB_CLOSE_DELAY=-1");
        this.database.setUser("reports");
        new ResourceDatabasePopulator(new ClassPathResource("org/springframework/session/jdbc/schema-h2.sql"),
                new ClassPathResource("org/springframework/security/oauth2/client/oauth2-client-schema.sql"))
            .execute(this.database);
    }

    @AfterEach
    void stop() throws Exception {
        this.instances.forEach(ConfigurableApplicationContext::close);
        this.servers.forEach(Process::destroyForcibly);
        this.emulator.close();
        try (Connection connection = this.database.getConnection()) {
            connection.createStatement().execute("shutdown");
        }
    }

    @Test
    void usersAreSignedInOnBothInstancesWithADatabase() throws Exception {
        String other = "--spring.autoconfigure.exclude="
                + "org.springframework.boot.session.data.redis.autoconfigure.SessionDataRedisAutoConfiguration,"
                + "org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration";
        assertUsersAreSignedIn(run(other), run(other));
    }

    @Test
    void usersAreSignedInOnBothInstancesWithRedis() throws Exception {
        String[] properties = { "--spring.profiles.active=redis", "--spring.data.redis.host=127.0.0.1",
                "--spring.data.redis.port=" + startRedis(), "--spring.autoconfigure.exclude="
                        + "org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration" };
        assertUsersAreSignedIn(run(properties), run(properties));
    }

    private void assertUsersAreSignedIn(URI a, URI b) throws Exception {
        Browser browser = new Browser();
        HttpResponse<String> login = browser.open(a.resolve("/name"));
        assertThat(login.uri().getPath()).isEqualTo("/oauth/authorize");
        assertThat(browser.post(login.uri(), "username=alice&password=Emulator-2026!").body()).isEqualTo("alice");
        assertThat(browser.open(b.resolve("/name")).body()).isEqualTo("alice");
        Matcher csrf = CSRF.matcher(browser.open(b.resolve("/logout")).body());
        assertThat(csrf.find()).isTrue();
        browser.post(b.resolve("/logout"), "_csrf=" + csrf.group(1));
        assertThat(browser.open(a.resolve("/name")).uri().getPath()).isEqualTo("/oauth/authorize");
        assertThat(this.emulator.requests()).extracting(RecordedRequest::path).contains("/oauth/revoke");
    }

    private URI run(String... properties) {
        List<String> arguments = new ArrayList<>(List.of("--server.port=0",
                "--dracoon.base-url=" + this.emulator.baseUrl(),
                "--spring.security.oauth2.client.registration.dracoon.client-id=dracoon-emulator",
                "--spring.security.oauth2.client.registration.dracoon.client-secret=dracoon-emulator",
                "--spring.datasource.url=" + this.database.getUrl(), "--spring.datasource.password=",
                "--spring.session.jdbc.initialize-schema=never", "--management.otlp.metrics.export.enabled=false",
                "--token.key=a long random text", "--token.salt=0123456789abcdef"));
        arguments.addAll(List.of(properties));
        ConfigurableApplicationContext instance = new SpringApplicationBuilder(Instance.class)
            .run(arguments.toArray(String[]::new));
        this.instances.add(instance);
        return URI.create("http://localhost:" + ((WebServerApplicationContext) instance).getWebServer().getPort());
    }

    private int startRedis() throws IOException {
        Assumptions.assumeTrue(Files.isExecutable(REDIS), "Redis is not installed: apt-get install redis-server");
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Process redis = new ProcessBuilder(REDIS.toString(), "--port", Integer.toString(port), "--bind", "127.0.0.1",
                "--save", "", "--appendonly", "no")
            .redirectErrorStream(true)
            .start();
        this.servers.add(redis);
        assertThat(redis.inputReader().lines().anyMatch((line) -> line.contains("Ready to accept connections"))).isTrue();
        return port;
    }

}
