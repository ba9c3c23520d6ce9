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

package io.dracoonspring.emulator.http;

import java.net.URI;

/**
 * Under which URLs the emulator is reached. What it hands out starts with the address by
 * which it was called, so that it works through mapped ports and other names.
 */
public interface Addresses {

	/**
	 * Return the emulator's own URL, for what nobody has asked for. It is known when the
	 * emulator runs.
	 */
	URI baseUrl();

	/**
	 * Return the URL of the S3 side.
	 * @param request the URL that somebody has called
	 * @return a URL without a path but a slash
	 */
	default URI s3(URI request) {
		return request.resolve("/");
	}

}
