package com.example;

import java.net.URI;

import io.dracoonspring.template.DracoonOperations;
import io.dracoonspring.test.AutoConfigureDracoonEmulator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureDracoonEmulator
class PublicFilesTests {

    @LocalServerPort
    private int port;

    @Test
    void servesOneFolder(@Autowired DracoonOperations files) {
        files.createFolders("/Vault/public");
        files.writeString("/Vault/public/prices.txt", "Everything is free.");
        files.writeString("/Vault/internal.txt", "Nothing is free.");
        ResponseEntity<String> prices = get("public/prices.txt");
        assertThat(prices.getBody()).isEqualTo("Everything is free.");
        assertThat(prices.getHeaders().getETag()).isNotNull();
        assertThatExceptionOfType(HttpClientErrorException.class).isThrownBy(() -> get("public/%2e%2e/internal.txt"));
        assertThatExceptionOfType(HttpClientErrorException.NotFound.class).isThrownBy(() -> get("public/internal.txt"));
    }

    @Test
    void servesAFileByItsNode(@Autowired DracoonOperations files) {
        files.writeString("/Vault/june.txt", "All is well.");
        assertThat(get("reports/june.txt").getBody()).isEqualTo("All is well.");
    }

    private ResponseEntity<String> get(String path) {
        URI address = URI.create("http://localhost:" + this.port + "/" + path);
        return RestClient.create().get().uri(address).retrieve().toEntity(String.class);
    }

}
