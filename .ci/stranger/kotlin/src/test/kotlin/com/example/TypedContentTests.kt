package com.example

import io.dracoonspring.template.DracoonOperations
import io.dracoonspring.test.AutoConfigureDracoonEmulator
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatIllegalArgumentException
import org.junit.jupiter.api.Test
import org.springframework.beans.factory.annotation.Autowired
import org.springframework.boot.test.context.SpringBootTest
import org.springframework.core.ParameterizedTypeReference
import java.math.BigDecimal
import java.time.Duration
import java.time.Instant

/** Objects as the content of files, and URLs and links of files. */
@SpringBootTest
@AutoConfigureDracoonEmulator
class TypedContentTests {

    private val invoice = Invoice("2026-17", BigDecimal("1290.50"))

    @Test
    fun objectsAreStoredAndRead(@Autowired files: DracoonOperations) {
        files.store("/Vault/invoice.json", invoice)
        assertThat(files.read("/Vault/invoice.json", Invoice::class.java)).isEqualTo(invoice)
    }

    @Test
    fun listsAreStoredAndRead(@Autowired files: DracoonOperations) {
        files.store("/Vault/invoices.json", listOf(invoice, invoice))
        val invoices: List<Invoice> =
            files.read("/Vault/invoices.json", object : ParameterizedTypeReference<List<Invoice>>() {})
        assertThat(invoices).containsExactly(invoice, invoice)
    }

    @Test
    fun otherProgramsGetAUrlAndPeopleALink(@Autowired files: DracoonOperations) {
        files.writeString("/Projects/plan.txt", "The plan")
        assertThat(files.generateDownloadUrl("/Projects/plan.txt").value.toURL().readText()).isEqualTo("The plan")
        val link = files.share("/Projects/plan.txt", Duration.ofDays(14))
        assertThat(link.uri.path).startsWith("/public/download-shares/")
        assertThat(link.share.expireAt).isAfter(Instant.now())
    }

    @Test
    fun encryptedFilesHaveNeither(@Autowired files: DracoonOperations) {
        files.writeString("/Vault/salaries.txt", "The salaries")
        assertThatIllegalArgumentException().isThrownBy { files.generateDownloadUrl("/Vault/salaries.txt") }
        assertThatIllegalArgumentException().isThrownBy { files.share("/Vault/salaries.txt", Duration.ofDays(14)) }
    }

}

/** A Java record, which Jackson reads without its module for Kotlin. */
@JvmRecord
data class Invoice(val number: String, val amount: BigDecimal)
