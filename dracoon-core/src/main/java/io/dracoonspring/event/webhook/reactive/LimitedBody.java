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

package io.dracoonspring.event.webhook.reactive;

import java.io.ByteArrayOutputStream;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;

import io.dracoonspring.event.webhook.WebhookReceiver;

/**
 * Keeps the beginning of a body while it arrives: as much as may be, and one byte more.
 */
final class LimitedBody {

	private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

	private long received;

	/**
	 * Add what has arrived, and release it.
	 * @param buffer the next part of the body
	 * @return how many bytes have arrived
	 */
	long add(DataBuffer buffer) {
		try {
			int count = Math.min(buffer.readableByteCount(), WebhookReceiver.MAX_BODY + 1 - this.kept.size());
			byte[] bytes = new byte[count];
			buffer.read(bytes);
			this.kept.writeBytes(bytes);
			this.received += count + buffer.readableByteCount();
			return this.received;
		}
		finally {
			DataBufferUtils.release(buffer);
		}
	}

	byte[] bytes() {
		return this.kept.toByteArray();
	}

}
