// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.actuate;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.endpoint.SanitizableData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests {@link SecretProperties} with the properties in the metadata. */
class SecretPropertiesTests {

	/** Matches the names of secrets. */
	private static final Pattern SECRET = Pattern.compile(".*(password|secret|token|key|credentials)s?");

	private static final Set<String> SECRET_TYPES = Set.of("java.lang.String", "java.lang.CharSequence",
			"java.lang.Character[]", "io.dracoonspring.api.Secret");

	private final SecretProperties secrets = new SecretProperties();

	@Test
	void everySecretOfTheMetadataIsMaskedInEverySpelling() throws IOException {
		List<String> names = properties().stream()
			.filter((property) -> SECRET_TYPES.contains(property.path("type").asString())
					&& SECRET.matcher(property.path("name").asString()).matches()
					|| property.path("type").asString().endsWith(".Secret"))
			.map((property) -> property.path("name").asString())
			.toList();
		assertThat(names).contains("dracoon.auth.client-secret", "dracoon.crypto.encryption-password",
				"dracoon.events.webhook.secret", "dracoon.events.webhook.previous-secret",
				"dracoon.http.proxy.password", "dracoon.provisioning.service-token", "dracoon.transfer.resume-key");
		assertThat(names).allSatisfy((name) -> {
			assertThat(isMasked(name)).as(name).isTrue();
			assertThat(isMasked(name.replace("-", ""))).as(name).isTrue();
			assertThat(isMasked(camelCase(name))).as(name).isTrue();
			assertThat(isMasked(name.replace('-', '_'))).as(name).isTrue();
			assertThat(isMasked(name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT))).as(name).isTrue();
			assertThat(isMasked(name + "[0]")).as(name).isTrue();
		});
	}

	@Test
	void whatIsNoSecretIsShown() throws IOException {
		List<String> names = properties().stream()
			.map((property) -> property.path("name").asString())
			.filter((name) -> !SECRET.matcher(name).matches())
			.toList();
		assertThat(names).hasSizeGreaterThan(80).allSatisfy((name) -> assertThat(isMasked(name)).as(name).isFalse());
		assertThat(isMasked("spring.datasource.url")).isFalse();
		assertThat(isMasked("spring.security.oauth2.client.registration.dracoon.client-id")).isFalse();
	}

	@Test
	void secretsOfRegistrationsAreMasked() {
		assertThat(isMasked("spring.security.oauth2.client.registration.dracoon.client-secret")).isTrue();
		assertThat(isMasked("SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_DRACOON_CLIENTSECRET")).isTrue();
	}

	private boolean isMasked(String name) {
		return SanitizableData.SANITIZED_VALUE
			.equals(this.secrets.apply(new SanitizableData(null, name, "value")).getValue());
	}

	private static String camelCase(String name) {
		return Pattern.compile("-(.)").matcher(name).replaceAll((letter) -> letter.group(1).toUpperCase(Locale.ROOT));
	}

	private static List<JsonNode> properties() throws IOException {
		List<JsonNode> properties = new ArrayList<>();
		ClassLoader classes = SecretPropertiesTests.class.getClassLoader();
		for (URL metadata : Collections.list(classes.getResources("META-INF/spring-configuration-metadata.json"))) {
			try (InputStream content = metadata.openStream()) {
				for (JsonNode property : JsonMapper.shared().readTree(content).path("properties")) {
					if (property.path("name").asString().startsWith("dracoon.")) {
						properties.add(property);
					}
				}
			}
		}
		return properties;
	}

}
