// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.verify;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.VisibleText;
import io.dracoonspring.transfer.directory.VerificationItem;
import io.dracoonspring.transfer.directory.VerificationItem.Grade;
import io.dracoonspring.transfer.directory.VerificationItem.Result;

/**
 * Holds the result of the comparison of two files.
 *
 * @param grade the basis of the result
 * @param reason the reason why the files differ, or why the result is unproven;
 * {@code null} if they are the same
 * @param failure the failure that prevented the comparison, or that shows damage to the
 * content on the server; {@code null} if nothing failed
 */
public record Verdict(Result result, @Nullable Grade grade, @Nullable String reason, @Nullable Throwable failure) {

	static Verdict same(Grade grade) {
		return new Verdict(Result.SAME, grade, null, null);
	}

	/**
	 * Creates the verdict on two different files.
	 * @param grade the basis of the result, {@code null} if no content was compared
	 */
	public static Verdict different(@Nullable Grade grade, String reason) {
		return new Verdict(Result.DIFFERENT, grade, reason, null);
	}

	static Verdict damaged(Throwable failure) {
		return new Verdict(Result.DIFFERENT, Grade.CONTENT, "The content on the server is damaged", failure);
	}

	/** Creates the verdict on files that could not be compared. */
	public static Verdict unproven(String reason) {
		return new Verdict(Result.UNPROVEN, null, reason, null);
	}

	/** Creates the verdict after a failure of the comparison. */
	public static Verdict unproven(Throwable failure) {
		return new Verdict(Result.UNPROVEN, null, VisibleText.ofFailure(failure), failure);
	}

	/**
	 * Creates the item of this verdict.
	 * @param path the path of the file relative to the top of the tree
	 */
	public VerificationItem at(String path) {
		return new VerificationItem(path, this.result, this.grade, this.reason, this.failure);
	}

}
