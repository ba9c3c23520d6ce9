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

package io.dracoonspring.emulator.shares;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.error.ErrorCode;
import io.dracoonspring.emulator.state.EmulatorState;
import io.dracoonspring.emulator.state.Node;

/**
 * What settings demand of shares.
 */
final class SharePolicies {

	private final EmulatorState state;

	SharePolicies(EmulatorState state) {
		this.state = state;
	}

	/**
	 * Insist on what the settings demand.
	 * @param node what is shared
	 * @param isProtected whether the share has a password
	 * @throws io.dracoonspring.emulator.error.ApiException if the share lacks a password
	 * that the classification of the node demands
	 */
	void check(Node node, boolean isProtected) {
		int from = this.state.settings().classificationRequiresSharePassword();
		if (!isProtected && from > 0 && node.classification() >= from) {
			throw ErrorCode.POLICY_VIOLATED.exception("The classification demands a password");
		}
	}

	/**
	 * Refuse to send passwords by text message, which needs a provider.
	 * @param recipients the phone numbers
	 * @throws io.dracoonspring.emulator.error.ApiException if there are any
	 */
	void checkTextMessages(@Nullable List<String> recipients) {
		if (recipients == null || recipients.isEmpty()) {
			return;
		}
		throw ErrorCode.TEXT_MESSAGES_DISABLED.exception();
	}

}
