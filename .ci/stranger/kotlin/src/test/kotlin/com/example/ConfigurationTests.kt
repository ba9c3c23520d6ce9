package com.example

import io.dracoonspring.emulator.DracoonEmulator
import io.dracoonspring.template.DracoonOperations
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatException
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.extension.ExtendWith
import org.springframework.beans.factory.annotation.Value
import org.springframework.boot.WebApplicationType
import org.springframework.boot.autoconfigure.EnableAutoConfiguration
import org.springframework.boot.builder.SpringApplicationBuilder
import org.springframework.boot.test.system.CapturedOutput
import org.springframework.boot.test.system.OutputCaptureExtension
import org.springframework.context.ConfigurableApplicationContext
import org.springframework.context.annotation.Bean
import org.springframework.context.annotation.Configuration
import org.springframework.core.io.Resource
import kotlin.reflect.KClass

/** Configuration that comes from DRACOON, is misspelt or is missing. */
@ExtendWith(OutputCaptureExtension::class)
class ConfigurationTests {

    @Test
    fun importsFromAnEncryptedRoom() {
        DracoonEmulator.start().use { emulator ->
            start(Empty::class, account(emulator)).use {
                it.getBean(DracoonOperations::class.java).writeString("/Vault/reports.yaml", "reports.title: Sales")
            }
            start(Empty::class, account(emulator), "--spring.config.import=dracoon:/Vault/reports.yaml").use {
                assertThat(it.environment.getProperty("reports.title")).isEqualTo("Sales")
            }
        }
    }

    @Test
    fun misspeltPropertyIsNamedAtTheStart(output: CapturedOutput) {
        DracoonEmulator.start().use { emulator ->
            start(Empty::class, account(emulator), "--dracoon.auth.passwort=hunter2").close()
        }
        assertThat(output).contains("did you mean 'dracoon.auth.password'?").doesNotContain("hunter2")
    }

    @Test
    fun namesThePropertyThatALocationNeeds(output: CapturedOutput) {
        assertThatException().isThrownBy { start(Letters::class, emptyList()) }
        assertThat(output).contains("APPLICATION FAILED TO START", "The property 'dracoon.base-url' is not set")
    }

    private fun start(source: KClass<*>, properties: List<String>, vararg arguments: String): ConfigurableApplicationContext =
        SpringApplicationBuilder(source.java).web(WebApplicationType.NONE)
            .properties(*properties.toTypedArray())
            .run(*arguments)

    private fun account(emulator: DracoonEmulator): List<String> = listOf(
        "dracoon.base-url=${emulator.baseUrl()}", "dracoon.auth.client-id=dracoon-emulator",
        "dracoon.auth.client-secret=dracoon-emulator", "dracoon.auth.username=admin", "dracoon.auth.password=Emulator-2026!",
        "dracoon.crypto.encryption-password=Encryption-2026!"
    )

    @EnableAutoConfiguration
    @Configuration(proxyBeanMethods = false)
    class Empty

    @EnableAutoConfiguration
    @Configuration(proxyBeanMethods = false)
    class Letters {

        @Bean
        fun greeting(@Value("dracoon:/Projects/greeting.txt") text: Resource): String = text.getContentAsString(Charsets.UTF_8)

    }

}
