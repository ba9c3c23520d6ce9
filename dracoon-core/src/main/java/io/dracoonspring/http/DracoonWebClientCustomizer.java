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

package io.dracoonspring.http;

import org.springframework.web.reactive.function.client.WebClient;

/**
 * Changes the clients that talk to the API, for example by another header or filter. It
 * is called for the authenticated and for the anonymous client, never for the bare one
 * that uses presigned URLs. Connector and codecs are not up to it.
 */
@FunctionalInterface
public interface DracoonWebClientCustomizer {

	/**
	 * Change the client that is about to be built.
	 * @param builder the builder of the client
	 */
	void customize(WebClient.Builder builder);

}
