// SPDX-License-Identifier: Apache-2.0

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
	 * Returns where the transfer stands, without stopping it, for those who keep tokens
	 * somewhere else than in a file and want to go on after a crash of the process. What
	 * arrives later is transferred again by whoever resumes with it.
	 * @return the token to go on with, {@code null} if there is nothing to go on with, as
	 * with {@link #pause()}
	 */
	@Nullable ResumeToken token();

}
