// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.NotForImplementation;

/**
 * Represents a transfer that can be paused and resumed later.
 *
 * @param <T> the type of the result
 */
@NotForImplementation
public interface ResumableTransfer<T> extends Transfer<T> {

	/**
	 * Pauses the transfer and keeps the content transferred so far. The result fails with
	 * the reason {@code PAUSED}. Has no effect once all content has arrived.
	 * @return the token to resume with. It is empty if the transfer cannot be resumed
	 * because:
	 * <ul>
	 * <li>it has ended</li>
	 * <li>it has not begun to move content</li>
	 * <li>it is an upload whose source is not a file</li>
	 * <li>it is an upload whose content is encrypted on the client, and the file system
	 * of the source does not report the time of the last status change ("ctime")</li>
	 * </ul>
	 */
	Mono<ResumeToken> pause();

	/**
	 * Returns the current state of the transfer without stopping it. An application that
	 * stores this token, for example in a database, can resume the transfer after a crash
	 * of the process. Content that arrives after this call is transferred again when the
	 * transfer is resumed with the token.
	 * <p>
	 * If an upload fails because of a {@link DracoonException#isTransient() transient}
	 * failure after this call, the server keeps the content that has arrived. Resume the
	 * upload with the last token, or discard it with
	 * {@link DracoonTransfers#discardUpload}. After other failures the client discards
	 * the content.
	 * @return the token to resume with, {@code null} in the cases in which
	 * {@link #pause()} returns an empty result
	 */
	@Nullable ResumeToken token();

}
