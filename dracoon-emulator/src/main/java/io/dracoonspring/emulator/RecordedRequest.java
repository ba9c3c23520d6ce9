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

package io.dracoonspring.emulator;

/**
 * A request that the emulator has received. It holds no secret: neither query nor headers
 * nor body are recorded, and tokens in paths are replaced by {@code {token}}.
 *
 * @param method the HTTP method
 * @param path the path
 * @param status the HTTP status of the answer, {@link #NOT_ANSWERED} if none went out
 */
public record RecordedRequest(String method, String path, int status) {

	/** The status of requests whose connection ended before the answer. */
	public static final int NOT_ANSWERED = 0;

}
