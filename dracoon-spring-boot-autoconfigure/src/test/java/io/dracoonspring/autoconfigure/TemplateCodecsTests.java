// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.codec.autoconfigure.CodecsAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.template.DracoonOperations;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests that templates use the codecs of the application. */
class TemplateCodecsTests {

	private final DracoonEmulator emulator = DracoonEmulator.start();

	@AfterEach
	void close() {
		this.emulator.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "dracoon", "dracoon.clients.archive" })
	void objectIsStoredAsTheApplicationWritesJson(String prefix) {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(DracoonAutoConfiguration.class,
					DracoonClientsAutoConfiguration.class, DracoonConnectionAutoConfiguration.class,
					JacksonAutoConfiguration.class, CodecsAutoConfiguration.class))
			.withPropertyValues("spring.jackson.property-naming-strategy=SNAKE_CASE")
			.withPropertyValues(Stream
				.of("base-url=" + this.emulator.baseUrl(), "auth.client-id=dracoon-emulator",
						"auth.client-secret=dracoon-emulator", "auth.username=alice", "auth.password=Emulator-2026!")
				.map((property) -> prefix + "." + property)
				.toArray(String[]::new))
			.run((context) -> {
				DracoonOperations files = context.getBean(DracoonOperations.class);
				files.store("/Projects/order.json", new Order("Alice"));
				assertThat(files.readString("/Projects/order.json")).isEqualTo("{\"customer_name\":\"Alice\"}");
				assertThat(files.read("/Projects/order.json", Order.class)).isEqualTo(new Order("Alice"));
			});
	}

	record Order(String customerName) {
	}

}
