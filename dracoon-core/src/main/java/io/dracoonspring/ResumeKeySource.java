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

package io.dracoonspring;

import java.net.URI;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.OAuthClient;
import io.dracoonspring.http.BaseUrl;
import io.dracoonspring.transfer.internal.resume.ResumeKey;

/**
 * Finds the key that authenticates the tokens of a client.
 *
 * @param chosen the key that the application has set, {@code null} if it has not
 * @param client the OAuth client, {@code null} if the application signs in without one
 */
record ResumeKeySource(@Nullable Secret chosen, @Nullable OAuthClient client) {

	ResumeKey keyFor(BaseUrl baseUrl) {
		URI server = baseUrl.value();
		if (this.chosen != null) {
			return ResumeKey.of(this.chosen, server);
		}
		return (this.client != null && !this.client.secret().isEmpty())
				? ResumeKey.ofClient(this.client.id(), this.client.secret(), server) : ResumeKey.ofProcess(server);
	}

}
