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

package io.dracoonspring.emulator.state;

import java.time.Instant;
import java.util.List;

/**
 * A mail that a real server would send.
 *
 * @param sentAt when it would have been sent
 * @param recipients the addresses
 * @param subject what it is about
 * @param body what it says, with the link
 */
public record Mail(Instant sentAt, List<String> recipients, String subject, String body) {

	public Mail {
		recipients = List.copyOf(recipients);
	}

	@Override
	public String toString() {
		return "Mail[subject=" + this.subject + "]";
	}

}
