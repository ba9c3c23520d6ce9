// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.webhooks;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.config.ServerVersion;
import io.dracoonspring.emulator.internal.http.Json;
import io.dracoonspring.emulator.internal.state.EventType;
import io.dracoonspring.emulator.internal.state.Webhook;

/**
 * A message to a webhook.
 *
 * @param webhookId the id of the webhook
 * @param type the type of the event
 * @param url the URL of the receiver
 * @param body the JSON
 * @param signature the signature, {@code null} if the webhook has no secret
 */
@SuppressWarnings("ArrayRecordComponent")
record WebhookMessage(long webhookId, EventType type, URI url, byte[] body, @Nullable String signature) {

	private static final String ALGORITHM = "HmacSHA256";

	private static final long CUSTOMER_ID = 1;

	static WebhookMessage of(Webhook webhook, EventType type, long time, @Nullable Long roomId, String sourceHost,
			Object payload, ServerVersion version) {
		Webhook.Definition definition = webhook.definition();
		byte[] body = Json.write(new Body(roomId, type.webhookId(), CUSTOMER_ID, sourceHost, time, webhook.id(),
				definition.url(), payload), version);
		String secret = definition.secret();
		return new WebhookMessage(webhook.id(), type, URI.create(definition.url()), body,
				(secret != null && !secret.isEmpty()) ? sign(secret, body) : null);
	}

	private static String sign(String secret, byte[] body) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
			return "SHA256=" + Base64.getEncoder().encodeToString(mac.doFinal(body));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("The JDK must know " + ALGORITHM, ex);
		}
	}

	@Override
	public String toString() {
		return "WebhookMessage[" + this.webhookId + "]";
	}

	private record Body(@Nullable Long authParentId, long eventType, long customerId, String sourceHost, long timeStamp,
			long webhookId, String webhookUrl, Object payload) {

	}

}
