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
import io.dracoonspring.emulator.http.Fields;

/**
 * A mail with the link of a share; schemas {@code DownloadShareLinkEmail} and
 * {@code UploadShareLinkEmail}.
 *
 * @param recipients the addresses
 * @param body what it says
 * @param receiverLanguage the language of what the server adds
 */
record MailRequest(@Nullable List<String> recipients, @Nullable String body, @Nullable String receiverLanguage) {

	List<String> checkedRecipients() {
		List<String> addresses = Fields.required(this.recipients, "recipients");
		if (addresses.isEmpty()) {
			throw ErrorCode.FIELD_MISSING.exception("'recipients' must not be empty");
		}
		addresses.forEach(ShareTexts::email);
		return addresses;
	}

}
