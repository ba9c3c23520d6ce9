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

package io.dracoonspring.emulator.journal;

/**
 * What went to and fro, without secrets.
 *
 * @param requestHeaders the headers of the request, one in each line
 * @param requestBody the body of the request
 * @param responseHeaders the headers of the answer, one in each line
 * @param responseBody the body of the answer
 */
public record RequestDetails(String requestHeaders, RecordedBody requestBody, String responseHeaders,
		RecordedBody responseBody) {

	private static final int OVERHEAD = 256;

	/**
	 * Return about how many bytes of memory this takes.
	 */
	int size() {
		return OVERHEAD + this.requestHeaders.length() + this.requestBody.size() + this.responseHeaders.length()
				+ this.responseBody.size();
	}

}
