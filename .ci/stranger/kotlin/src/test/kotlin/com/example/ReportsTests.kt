package com.example

import io.dracoonspring.template.DracoonOperations
import io.dracoonspring.test.AutoConfigureDracoonEmulator
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.springframework.beans.factory.annotation.Autowired
import org.springframework.boot.test.context.SpringBootTest

@SpringBootTest
@AutoConfigureDracoonEmulator
class ReportsTests {

    @Test
    fun encrypts(@Autowired reports: Reports, @Autowired files: DracoonOperations) {
        val file = reports.publish("may.txt", "All is well.")
        assertThat(file.isEncrypted).isTrue()
        assertThat(reports.names()).contains("may.txt")
        // the server may omit it, and Kotlin knows the nullability
        val size: Long? = file.size
        assertThat(size).isEqualTo(12)
        assertThat(files.readString("/Vault/may.txt")).isEqualTo("All is well.")
    }

}
