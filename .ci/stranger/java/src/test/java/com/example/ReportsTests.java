package com.example;

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
    void encrypts(@Autowired Reports reports, @Autowired DracoonOperations files) {
        reports.publish("may.txt", "All is well.");
        assertThat(files.get("/Vault/may.txt").isEncrypted()).isTrue();
        assertThat(files.readString("/Vault/may.txt")).isEqualTo("All is well.");
    }

}
