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

package io.dracoonspring.transfer;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * A transfer that can be interrupted and go on later.
 *
 * @param <T> what it results in
 */
public interface ResumableTransfer<T> extends Transfer<T> {

	/**
	 * Stop, but keep what has been achieved. The result fails with the reason
	 * {@code PAUSED}. Has no effect once the transfer is being finished.
	 * @return the token to go on with, empty if there is nothing to go on with because
	 * the transfer has ended, or has not begun to move content, or its source can be read
	 * only once, or is to be encrypted and its file system does not tell when a file was
	 * changed last
	 */
	Mono<ResumeToken> pause();

	/**
	 * Return where the transfer stands, without stopping it, for those who keep tokens
	 * somewhere else than in a file and want to go on after a crash of the process. What
	 * arrives later is transferred again by whoever resumes with it.
	 * @return the token to go on with, {@code null} if there is nothing to go on with, as
	 * with {@link #pause()}
	 */
	@Nullable ResumeToken token();

}
