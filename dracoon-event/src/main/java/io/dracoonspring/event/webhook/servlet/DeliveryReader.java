// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.webhook.servlet;

import java.io.IOException;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;

import io.dracoonspring.event.webhook.WebhookDelivery;

/** Reads the body of a delivery piece by piece, as it arrives. */
final class DeliveryReader implements ReadListener {

	private static final int BUFFER = 4096;

	private final ServletInputStream body;

	private final WebhookDelivery delivery;

	DeliveryReader(ServletInputStream body, WebhookDelivery delivery) {
		this.body = body;
		this.delivery = delivery;
	}

	@Override
	public void onDataAvailable() throws IOException {
		byte[] buffer = new byte[BUFFER];
		boolean wanted = true;
		while (wanted && this.body.isReady()) {
			int count = this.body.read(buffer);
			wanted = count >= 0 && this.delivery.append(buffer, count);
		}
	}

	// the container calls this method on one of its threads, where blocking is allowed.
	// Therefore the delivery ends on the same thread
	@Override
	public void onAllDataRead() {
		this.delivery.end(Runnable::run);
	}

	@Override
	public void onError(Throwable failure) {
		this.delivery.abort();
	}

}
