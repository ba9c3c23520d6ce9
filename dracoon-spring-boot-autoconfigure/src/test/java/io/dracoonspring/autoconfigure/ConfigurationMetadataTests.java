// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.api.Secret;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks the metadata that an editor shows for the properties. */
class ConfigurationMetadataTests {

	private final JsonNode metadata = read();

	@Test
	void switchesOfTheActuatorAreThere() {
		assertThat(List.of("management.health.dracoon.enabled", "management.info.dracoon.enabled"))
			.allSatisfy((name) -> {
				JsonNode property = property(name);
				assertThat(property.get("type").asString()).isEqualTo("java.lang.Boolean");
				assertThat(property.get("defaultValue").asBoolean()).isTrue();
				assertThat(property.get("description").asString()).isNotBlank();
			});
	}

	@Test
	void encryptionPasswordIsASecret() {
		assertThat(property("dracoon.crypto.encryption-password").get("type").asString())
			.isEqualTo(Secret.class.getName());
	}

	@Test
	void everyEnumeratedPropertyHasHintsForAllItsValues() {
		List<JsonNode> enumerated = this.metadata.get("properties")
			.valueStream()
			.filter((property) -> type(property) != null && type(property).isEnum())
			.toList();
		assertThat(enumerated).hasSizeGreaterThan(2).allSatisfy((property) -> {
			String[] values = Arrays.stream(type(property).getEnumConstants())
				.map((constant) -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-'))
				.toArray(String[]::new);
			assertThat(hints(property.get("name").asString())).extracting((hint) -> hint.get("value").asString())
				.containsExactlyInAnyOrder(values);
			assertThat(hints(property.get("name").asString()))
				.allSatisfy((hint) -> assertThat(hint.get("description").asString()).isNotBlank());
		});
	}

	@Test
	void everyHintIsOfAProperty() {
		assertThat(this.metadata.get("hints").valueStream().map((hint) -> hint.get("name").asString())).isNotEmpty()
			.allSatisfy((name) -> assertThat(property(name)).isNotNull());
	}

	private JsonNode property(String name) {
		return this.metadata.get("properties")
			.valueStream()
			.filter((property) -> name.equals(property.get("name").asString()))
			.findFirst()
			.orElseThrow(() -> new AssertionError("no property " + name));
	}

	private List<JsonNode> hints(String name) {
		return this.metadata.get("hints")
			.valueStream()
			.filter((hint) -> name.equals(hint.get("name").asString()))
			.flatMap((hint) -> hint.get("values").valueStream())
			.toList();
	}

	private static Class<?> type(JsonNode property) {
		String name = property.get("type").asString();
		return ClassUtils.isPresent(name, null) ? ClassUtils.resolveClassName(name, null) : null;
	}

	private static JsonNode read() {
		try (InputStream stream = DracoonProperties.class
			.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
			return JsonMapper.shared().readTree(stream);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
