// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.verify;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.VisibleText;
import io.dracoonspring.transfer.directory.VerificationItem;
import io.dracoonspring.transfer.directory.VerificationItem.Grade;
import io.dracoonspring.transfer.directory.VerificationItem.Result;

/**
 * What the comparison of two files has come to.
 *
 * @param grade how far the result goes
 * @param reason why it is different or unproven
 * @param failure what kept from comparing, or what is wrong on the server
 */
public record Verdict(Result result, @Nullable Grade grade, @Nullable String reason, @Nullable Throwable failure) {

	static Verdict same(Grade grade) {
		return new Verdict(Result.SAME, grade, null, null);
	}

	/**
	 * Both sides differ.
	 * @param grade how far that goes, {@code null} if no content was compared
	 */
	public static Verdict different(@Nullable Grade grade, String reason) {
		return new Verdict(Result.DIFFERENT, grade, reason, null);
	}

	static Verdict damaged(Throwable failure) {
		return new Verdict(Result.DIFFERENT, Grade.CONTENT, "The content on the server is damaged", failure);
	}

	/**
	 * Nobody knows.
	 */
	public static Verdict unproven(String reason) {
		return new Verdict(Result.UNPROVEN, null, reason, null);
	}

	/**
	 * Nobody knows, because something failed.
	 */
	public static Verdict unproven(Throwable failure) {
		return new Verdict(Result.UNPROVEN, null, VisibleText.ofFailure(failure), failure);
	}

	/**
	 * Reports it.
	 * @param path the path below the top
	 */
	public VerificationItem at(String path) {
		return new VerificationItem(path, this.result, this.grade, this.reason, this.failure);
	}

}
