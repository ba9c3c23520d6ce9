package com.example;

import io.dracoonspring.template.DracoonOperations;
import io.dracoonspring.test.DracoonBaseUrl;
import io.dracoonspring.test.DracoonEmulatorExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(DracoonEmulatorExtension.class)
class ConfigurationTests {

    @Test
    void importsFromAnEncryptedRoom(@DracoonBaseUrl String server) {
        try (ConfigurableApplicationContext writer = start(server)) {
            writer.getBean(DracoonOperations.class).writeString("/Vault/reports.yaml", "reports.room: /Projects");
        }
        try (ConfigurableApplicationContext reader = start(server, "--spring.config.import=dracoon:/Vault/reports.yaml")) {
            reader.getBean(Reports.class).publish("may.txt", "All is well.");
            assertThat(reader.getBean(DracoonOperations.class).exists("/Projects/may.txt")).isTrue();
        }
    }

    @Test
    void startsWithoutAnOptionalFile(@DracoonBaseUrl String server) {
        try (ConfigurableApplicationContext reader = start(server, "--spring.config.import=optional:dracoon:/Vault/none.yaml")) {
            assertThat(reader.getBean(Reports.class).publish("june.txt", "All is well.").isEncrypted()).isTrue();
        }
    }

    private static ConfigurableApplicationContext start(String server, String... arguments) {
        return new SpringApplicationBuilder(Reports.class)
            .properties("dracoon.base-url=" + server, "dracoon.auth.client-id=dracoon-emulator",
                    "dracoon.auth.client-secret=dracoon-emulator", "dracoon.auth.username=admin",
                    "dracoon.auth.password=Emulator-2026!", "dracoon.crypto.encryption-password=Encryption-2026!")
            .run(arguments);
    }

}
