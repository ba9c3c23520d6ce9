package com.example;

import com.sun.net.httpserver.HttpServer;
import io.dracoonspring.emulator.DracoonEmulator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import io.dracoonspring.template.DracoonOperations;

import static org.assertj.core.api.Assertions.assertThat;

/** An application that sends its traces to a collector. */
class TracesTests {

    private final StringBuffer received = new StringBuffer();

    private final HttpServer collector;

    private final DracoonEmulator emulator = DracoonEmulator.start();

    TracesTests() throws IOException {
        this.collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        this.collector.createContext("/v1/traces", (exchange) -> {
            // names of spans are plain text in protobuf
            this.received.append(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        this.collector.start();
    }

    @AfterEach
    void stop() {
        this.collector.stop(0);
        this.emulator.close();
    }

    @Test
    void collectorReceivesTheSpansOfATransfer() {
        String endpoint = "http://127.0.0.1:" + this.collector.getAddress().getPort() + "/v1/traces";
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(Application.class)
            .web(WebApplicationType.NONE)
            .run("--spring.profiles.active=traces", "--dracoon.base-url=" + this.emulator.baseUrl(),
                    "--dracoon.auth.mode=service-account", "--dracoon.auth.client-id=dracoon-emulator",
                    "--dracoon.auth.client-secret=dracoon-emulator", "--dracoon.auth.username=alice",
                    "--dracoon.auth.password=Emulator-2026!",
                    "--dracoon.crypto.encryption-password=Encryption-2026!",
                    "--management.opentelemetry.tracing.export.otlp.endpoint=" + endpoint,
                    "--spring.datasource.url=jdbc:h2:mem:traces", "--spring.datasource.password=")) {
            application.getBean(DracoonOperations.class).writeString("/Vault/plan.txt", "The plan");
        }
        // the application has sent all spans before it ended
        assertThat(this.received).contains("dracoon upload", "upload part", "wait for file", "http put")
            .doesNotContain("X-Amz-Signature");
    }

    @EnableAutoConfiguration
    @Configuration(proxyBeanMethods = false)
    static class Application {

    }

}
