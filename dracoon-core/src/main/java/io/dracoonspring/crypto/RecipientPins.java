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

package io.dracoonspring.crypto;

/**
 * Keeps which key a recipient was seen with first, for
 * {@link RecipientCheck#firstSeen(RecipientPins)}. The fingerprints should outlive the
 * application and be out of reach of those who operate the server.
 */
@FunctionalInterface
public interface RecipientPins {

	/**
	 * Keeps the fingerprint of a recipient, unless there is one for its
	 * {@linkplain FileKeyRecipient#id() id} and {@linkplain FileKeyRecipient#version()
	 * version} already. Called at the same time on several threads, which may block.
	 * @param recipient the recipient
	 * @return the fingerprint that is kept
	 */
	String pin(FileKeyRecipient recipient);

}
