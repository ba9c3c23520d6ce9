package com.example;

import io.dracoonspring.api.account.DracoonAccount;
import io.dracoonspring.emulator.DracoonEmulator;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

@ExtendWith(OutputCaptureExtension.class)
class PropertiesTests {

    private static final String CLIENT = "dracoon-emulator";

    private static final String PASSWORD = "Emulator-2026!";

    @Test
    void misspeltPropertyIsNamedAtTheStart(CapturedOutput output) {
        try (DracoonEmulator emulator = DracoonEmulator.start()) {
            start(emulator, "--dracoon.auth.access-token=token", "--dracoon.auth.passwort=hunter2").close();
        }
        assertThat(output).containsOnlyOnce("Unknown properties have no effect")
            .contains("'dracoon.auth.passwort'", "did you mean 'dracoon.auth.password'?")
            .doesNotContain("hunter2");
    }

    @Test
    void refreshTokenIsUsedFirstAndThePasswordOnceItIsSpent() {
        try (DracoonEmulator emulator = DracoonEmulator.start()) {
            String[] account = { "--dracoon.auth.client-id=" + CLIENT, "--dracoon.auth.client-secret=" + CLIENT,
                    "--dracoon.auth.refresh-token=" + refreshToken(emulator, "alice"), "--dracoon.auth.username=bob",
                    "--dracoon.auth.password=" + PASSWORD };
            assertThat(user(emulator, account)).isEqualTo("alice");
            assertThat(user(emulator, account)).isEqualTo("bob");
        }
    }

    @Test
    void schemeThatIsWrongIsExplained(CapturedOutput output) {
        try (DracoonEmulator emulator = DracoonEmulator.start()) {
            assertThatException().isThrownBy(() -> start(emulator, "--dracoon.auth.access-token=token",
                    "--dracoon.base-url=https://localhost:" + emulator.baseUrl().getPort(),
                    "--dracoon.verify-on-startup=fail"));
        }
        assertThat(output).contains("APPLICATION FAILED TO START", "'localhost' does not speak TLS at this port");
    }

    private static String user(DracoonEmulator emulator, String... account) {
        try (ConfigurableApplicationContext context = start(emulator, account)) {
            return context.getBean(DracoonAccount.class).get().block().userName();
        }
    }

    private static ConfigurableApplicationContext start(DracoonEmulator emulator, String... properties) {
        return new SpringApplicationBuilder(Reports.class)
            .properties("dracoon.base-url=" + emulator.baseUrl())
            .run(properties);
    }

    private static String refreshToken(DracoonEmulator emulator, String user) {
        Map<?, ?> answer = WebClient.create(emulator.baseUrl().toString())
            .post()
            .uri("/oauth/token")
            .headers((headers) -> headers.setBasicAuth(CLIENT, CLIENT))
            .body(BodyInserters.fromFormData("grant_type", "password").with("username", user).with("password", PASSWORD))
            .retrieve()
            .bodyToMono(Map.class)
            .block();
        return (String) answer.get("refresh_token");
    }

}
