package com.example;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import io.dracoonspring.template.DracoonOperations;
import io.dracoonspring.test.AutoConfigureDracoonEmulator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureDracoonEmulator
class ReportsTests {

    @Test
    void encrypts(@Autowired Reports reports, @Autowired DracoonOperations files) throws IOException {
        reports.publish("may.txt", "All is well.");
        assertThat(files.get("/Vault/may.txt").isEncrypted()).isTrue();
        assertThat(files.<byte[]>read("/Vault/may.txt", (content) -> content.readAllBytes()))
            .isEqualTo("All is well.".getBytes(StandardCharsets.UTF_8));
    }

}
