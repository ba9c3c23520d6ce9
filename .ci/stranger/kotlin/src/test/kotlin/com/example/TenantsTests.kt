package com.example

import io.dracoonspring.DracoonClients
import io.dracoonspring.api.account.DracoonAccount
import io.dracoonspring.emulator.DracoonEmulator
import io.dracoonspring.template.DracoonOperations
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.AfterAll
import org.junit.jupiter.api.Test
import org.springframework.beans.factory.annotation.Autowired
import org.springframework.beans.factory.annotation.Qualifier
import org.springframework.boot.autoconfigure.EnableAutoConfiguration
import org.springframework.boot.test.context.SpringBootTest
import org.springframework.context.annotation.Configuration
import org.springframework.test.context.DynamicPropertyRegistry
import org.springframework.test.context.DynamicPropertySource

/** Two tenants, each with a server and an account of its own, in one application. */
@SpringBootTest
class TenantsTests {

    @Test
    fun eachTenantHasItsAccount(
        @Autowired @Qualifier("north") north: DracoonAccount,
        @Autowired @Qualifier("south") south: DracoonAccount
    ) {
        assertThat(north.get().block()!!.userName).isEqualTo("alice")
        assertThat(south.get().block()!!.userName).isEqualTo("admin")
    }

    @Test
    fun eachTenantHasItsFiles(
        @Autowired @Qualifier("north") north: DracoonOperations,
        @Autowired @Qualifier("south") south: DracoonOperations,
        @Autowired clients: DracoonClients
    ) {
        north.writeString("/Vault/tenant.txt", "north")
        south.writeString("/Vault/tenant.txt", "south")
        assertThat(north.readString("/Vault/tenant.txt")).isEqualTo("north")
        assertThat(south.readString("/Vault/tenant.txt")).isEqualTo("south")
        assertThat(clients.get("north")).isNotSameAs(clients.get("south"))
    }

    @EnableAutoConfiguration
    @Configuration(proxyBeanMethods = false)
    class Tenants

    companion object {

        private val north = DracoonEmulator.start()

        private val south = DracoonEmulator.start()

        @JvmStatic
        @DynamicPropertySource
        fun tenants(properties: DynamicPropertyRegistry) {
            tenant(properties, "north", north, "alice")
            tenant(properties, "south", south, "admin")
        }

        private fun tenant(properties: DynamicPropertyRegistry, name: String, server: DracoonEmulator, user: String) {
            val prefix = "dracoon.clients.$name"
            properties.add("$prefix.base-url") { server.baseUrl() }
            properties.add("$prefix.auth.client-id") { "dracoon-emulator" }
            properties.add("$prefix.auth.client-secret") { "dracoon-emulator" }
            properties.add("$prefix.auth.username") { user }
            properties.add("$prefix.auth.password") { "Emulator-2026!" }
            properties.add("$prefix.crypto.encryption-password") { "Encryption-2026!" }
        }

        @JvmStatic
        @AfterAll
        fun stop() {
            north.close()
            south.close()
        }

    }

}
