package com.example

import io.dracoonspring.template.DracoonOperations
import io.dracoonspring.test.AutoConfigureDracoonEmulator
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatExceptionOfType
import org.junit.jupiter.api.Test
import org.springframework.beans.factory.annotation.Autowired
import org.springframework.boot.test.context.SpringBootTest
import org.springframework.boot.test.web.server.LocalServerPort
import org.springframework.web.client.HttpClientErrorException
import org.springframework.web.client.RestClient
import java.net.URI

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureDracoonEmulator
class PublicFilesTests(@param:Autowired private val files: DracoonOperations, @param:LocalServerPort private val port: Int) {

    @Test
    fun servesOneFolder() {
        files.createFolders("/Vault/public")
        files.writeString("/Vault/public/prices.txt", "Everything is free.")
        files.writeString("/Vault/internal.txt", "Nothing is free.")
        assertThat(get("public/prices.txt")).isEqualTo("Everything is free.")
        assertThatExceptionOfType(HttpClientErrorException::class.java).isThrownBy { get("public/%2e%2e/internal.txt") }
        assertThatExceptionOfType(HttpClientErrorException.NotFound::class.java).isThrownBy { get("public/internal.txt") }
    }

    @Test
    fun servesAFileByItsNode() {
        files.writeString("/Vault/june.txt", "All is well.")
        assertThat(get("reports/june.txt")).isEqualTo("All is well.")
    }

    private fun get(path: String): String? =
        RestClient.create().get().uri(URI.create("http://localhost:$port/$path")).retrieve().body(String::class.java)

}
