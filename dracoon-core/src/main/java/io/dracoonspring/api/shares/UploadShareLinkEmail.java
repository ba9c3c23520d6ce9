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

package io.dracoonspring.api.shares;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;

/**
 * An email with the link of an upload share; schema {@code UploadShareLinkEmail} of the
 * API.
 *
 * @param recipients the email addresses of those who are to get the link
 * @param body the text of the email, without angle brackets
 * @param receiverLanguage the language of messages to those who receive the link, as a
 * language tag such as {@code de-DE}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record UploadShareLinkEmail(List<String> recipients, String body,
		@Nullable String receiverLanguage) implements UploadShareLinkEmailBuilder.With {

	public UploadShareLinkEmail {
		Assert.notEmpty(recipients, "'recipients' must not be empty");
		recipients = List.copyOf(recipients);
		Assert.hasText(body, "'body' must not be empty");
	}

	/**
	 * Create an email in the language that the server takes by default.
	 * @param recipients the email addresses of those who are to get the link
	 * @param body the text of the email, without angle brackets
	 * @return the request
	 */
	public static UploadShareLinkEmail of(List<String> recipients, String body) {
		return new UploadShareLinkEmail(recipients, body, null);
	}

}
