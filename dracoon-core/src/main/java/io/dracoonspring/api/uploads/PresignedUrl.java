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

package io.dracoonspring.api.uploads;

import org.jspecify.annotations.Nullable;

/**
 * The URL to which one part is sent; schema {@code PresignedUrl} of the API. The URL
 * allows anyone to write the part, so {@link #toString()} leaves it out.
 *
 * @param partNumber the number of the part, counted from 1; {@code null} if the server
 * only relies on the order
 * @param url the URL, secret
 */
public record PresignedUrl(@Nullable Integer partNumber, String url) {

	@Override
	public String toString() {
		return "PresignedUrl[partNumber=" + this.partNumber + "]";
	}

}
