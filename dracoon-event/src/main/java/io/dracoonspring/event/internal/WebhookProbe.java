// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;
import tools.jackson.databind.JsonNode;

/**
 * Represents the probe that the application sends to its own public URL to check where
 * the URL leads. It is signed like a message of a webhook. Only a receiver that knows the
 * secret of the webhooks can respond correctly.
 *
 * @param nonce a unique value of 16 to 100 characters of Base64url
 */
public record WebhookProbe(String nonce) {

	private static final String FIELD = "dracoonSpringProbe";

	private static final Pattern NONCE = Pattern.compile("[A-Za-z0-9_-]{16,100}");

	public WebhookProbe {
		Assert.isTrue(NONCE.matcher(nonce).matches(), "'nonce' must be 16 to 100 characters of Base64url");
	}

	public static WebhookProbe create(SecureRandom random) {
		byte[] bytes = new byte[24];
		random.nextBytes(bytes);
		return new WebhookProbe(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
	}

	public static @Nullable WebhookProbe of(JsonNode json) {
		String nonce = json.path(FIELD).stringValueOpt().orElse("");
		return (json.size() == 1 && NONCE.matcher(nonce).matches()) ? new WebhookProbe(nonce) : null;
	}

	/** Returns the body, which the sender has to sign. */
	public byte[] body() {
		return ("{\"" + FIELD + "\":\"" + this.nonce + "\"}").getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * Tells whether the sender of a response knows the secret.
	 * @param answer the value of the response header for probes, {@code null} if the
	 * response has no such header
	 * @param signature the function that computes the expected answer to a nonce
	 */
	public boolean isAnsweredBy(@Nullable String answer, UnaryOperator<String> signature) {
		return answer != null && MessageDigest.isEqual(signature.apply(this.nonce).getBytes(StandardCharsets.UTF_8),
				answer.getBytes(StandardCharsets.UTF_8));
	}

}
