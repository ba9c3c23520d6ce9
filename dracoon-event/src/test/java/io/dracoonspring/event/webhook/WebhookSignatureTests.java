// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.webhook;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.dracoonspring.api.Secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link WebhookSignature}, with the second example of RFC 4231.
 */
class WebhookSignatureTests {

	private static final byte[] BODY = "what do ya want for nothing?".getBytes(StandardCharsets.UTF_8);

	private static final String HEX = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

	private static final String BASE64 = "W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM=";

	private final WebhookSignature signature = new WebhookSignature(Secret.of("Jefe"));

	@Test
	void signsAsDracoonDoes() {
		assertThat(this.signature.sign(BODY)).isEqualTo("SHA256=" + BASE64);
	}

	@ParameterizedTest
	@ValueSource(strings = { "SHA256=" + BASE64, "sha256=" + BASE64, " Sha256=" + BASE64 + " ", "SHA256=" + HEX,
			"sha256=5BDCC146BF60754E6A042426089575C75A003F089D2739839DEC58B964EC3843" })
	void acceptsWhatFits(String header) {
		assertThat(this.signature.matches(BODY, header)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "SHA256=", BASE64, HEX, "SHA1=" + BASE64, "SHA256=" + BASE64 + BASE64,
			"SHA256=X9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM=", "SHA256=*", "SHA256=W9zB",
			"SHA256=6bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
			"SHA256=zbdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843" })
	void refusesWhatDoesNotFit(String header) {
		assertThat(this.signature.matches(BODY, header)).isFalse();
	}

	@Test
	void dependsOnEveryByteAndOnTheSecret() {
		byte[] changed = BODY.clone();
		changed[changed.length - 1] ^= 1;
		assertThat(this.signature.matches(changed, "SHA256=" + BASE64)).isFalse();
		assertThat(new WebhookSignature(Secret.of("jefe")).matches(BODY, "SHA256=" + BASE64)).isFalse();
	}

	@Test
	void needsASecretAndKeepsIt() {
		assertThatIllegalArgumentException().isThrownBy(() -> new WebhookSignature(Secret.of("")))
			.withMessageContaining("must not be empty");
		assertThat(this.signature).asString().doesNotContain("Jefe");
	}

}
