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

package io.dracoonspring.emulator.downloads;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import io.dracoonspring.emulator.error.ErrorCode;
import io.dracoonspring.emulator.state.ContentId;

/**
 * All download permissions by their tokens.
 */
final class DownloadTickets {

	private final Map<String, DownloadTicket> byToken = new ConcurrentHashMap<>();

	private final Clock clock;

	private final Duration lifetime;

	DownloadTickets(Clock clock, Duration lifetime) {
		this.clock = clock;
		this.lifetime = lifetime;
	}

	String issue(ContentId contentId, String name, String mediaType) {
		Instant now = this.clock.instant();
		this.byToken.values().removeIf((ticket) -> ticket.expiresAt().isBefore(now));
		String token = UUID.randomUUID().toString().replace("-", "");
		this.byToken.put(token, new DownloadTicket(contentId, name, mediaType, now.plus(this.lifetime)));
		return token;
	}

	DownloadTicket get(String token) {
		DownloadTicket ticket = this.byToken.get(token);
		if (ticket == null || ticket.expiresAt().isBefore(this.clock.instant())) {
			throw ErrorCode.CONTENT_TOKEN_INVALID.exception();
		}
		return ticket;
	}

}
