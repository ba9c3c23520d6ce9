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

package io.dracoonspring.batch;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a distribution of file keys has come to.
 *
 * @param distributed how many file keys were stored on the server
 * @param failed how many could not be made or stored
 * @param interruption what ended the distribution early, {@code null} if nothing did
 * @param failures the first of those that failed
 */
public record KeysReport(long distributed, long failed, @Nullable String interruption, List<Failure> failures) {

	/**
	 * A file key that somebody still lacks.
	 *
	 * @param fileId the id of the file
	 * @param userId the id of the user
	 * @param reason why
	 */
	public record Failure(long fileId, long userId, @Nullable String reason) {

	}

}
