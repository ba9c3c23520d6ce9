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

import java.time.Duration;

/**
 * What the calls of a client are doing at the moment, and how often the server has asked
 * for fewer.
 *
 * @param calls the calls at the server
 * @param changes those of them that change rooms or permissions
 * @param rateLimitHits how many calls the server has refused because there were too many
 * @param rateLimitRemaining how long calls still wait before they are sent, because the
 * server asked for it; zero when they do not
 */
public record CallStatistics(Lane calls, Lane changes, long rateLimitHits, Duration rateLimitRemaining) {

	/**
	 * The calls of one kind.
	 *
	 * @param limit how many may be at the server at the same time
	 * @param active how many are
	 * @param waiting how many wait in line
	 */
	public record Lane(int limit, int active, int waiting) {

	}

}
