/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.event.webhook.servlet;

import java.io.IOException;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;

import io.dracoonspring.event.webhook.WebhookDelivery;

/**
 * Reads the body of a delivery when some of it is there.
 */
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

	// on a thread of the container, which may block
	@Override
	public void onAllDataRead() {
		this.delivery.end(Runnable::run);
	}

	@Override
	public void onError(Throwable failure) {
		this.delivery.abort();
	}

}
