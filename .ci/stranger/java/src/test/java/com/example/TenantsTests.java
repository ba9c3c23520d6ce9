package com.example;

import io.dracoonspring.Dracoon;
import io.dracoonspring.DracoonClients;
import io.dracoonspring.api.account.DracoonAccount;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.template.DracoonOperations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Two tenants, each with a server and an account of its own, in one application. */
@SpringBootTest
class TenantsTests {

    private static final DracoonEmulator NORTH = DracoonEmulator.start();

    private static final DracoonEmulator SOUTH = DracoonEmulator.start();

    @DynamicPropertySource
    static void tenants(DynamicPropertyRegistry properties) {
        tenant(properties, "north", NORTH, "alice");
        tenant(properties, "south", SOUTH, "admin");
    }

    private static void tenant(DynamicPropertyRegistry properties, String name, DracoonEmulator server, String user) {
        String prefix = "dracoon.clients." + name + ".";
        properties.add(prefix + "base-url", server::baseUrl);
        properties.add(prefix + "auth.client-id", () -> "dracoon-emulator");
        properties.add(prefix + "auth.client-secret", () -> "dracoon-emulator");
        properties.add(prefix + "auth.username", () -> user);
        properties.add(prefix + "auth.password", () -> "Emulator-2026!");
        properties.add(prefix + "crypto.encryption-password", () -> "Encryption-2026!");
    }

    @AfterAll
    static void stop() {
        NORTH.close();
        SOUTH.close();
    }

    @Test
    void eachTenantHasItsAccount(@Autowired @Qualifier("north") DracoonAccount north,
            @Autowired @Qualifier("south") DracoonAccount south) {
        assertThat(north.get().block().userName()).isEqualTo("alice");
        assertThat(south.get().block().userName()).isEqualTo("admin");
    }

    @Test
    void eachTenantHasItsFiles(@Autowired Archive archive, @Autowired ApplicationContext context) throws IOException {
        archive.north().writeString("/Vault/tenant.txt", "north");
        archive.south().writeString("/Vault/tenant.txt", "south");
        assertThat(archive.north().readString("/Vault/tenant.txt")).isEqualTo("north");
        assertThat(context.getResource("dracoon://south/Vault/tenant.txt").getContentAsString(StandardCharsets.UTF_8))
            .isEqualTo("south");
    }

    @Test
    void namesFindClients(@Autowired DracoonClients clients, @Autowired @Qualifier("south") Dracoon south) {
        assertThat(clients.get("south")).isSameAs(south);
    }

    @Test
    void thereIsNoDefaultTenant(@Autowired ApplicationContext context) {
        assertThatExceptionOfType(NoUniqueBeanDefinitionException.class)
            .isThrownBy(() -> context.getBean(DracoonOperations.class));
    }

    record Archive(DracoonOperations north, DracoonOperations south) {

    }

    @EnableAutoConfiguration
    @Configuration(proxyBeanMethods = false)
    static class Tenants {

        @Bean
        Archive archive(@Qualifier("north") DracoonOperations north, @Qualifier("south") DracoonOperations south) {
            return new Archive(north, south);
        }

    }

}
