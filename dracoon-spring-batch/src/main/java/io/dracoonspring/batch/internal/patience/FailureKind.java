// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.patience;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonAuthenticationException;
import io.dracoonspring.api.DracoonConnectionException;
import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonErrorCode;
import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.VisibleText;

/**
 * Classifies failures. A kind shows which items a failure concerns, and whether it may
 * disappear by itself.
 */
public enum FailureKind {

	/** The failure concerns one item. Other items can succeed. */
	ITEM,

	/**
	 * The failure may disappear by itself. Usually it concerns the server, its storage or
	 * the network, and therefore all items.
	 */
	TRANSIENT,

	/** The failure concerns all items, and does not disappear by itself. */
	PERMANENT;

	private static final Set<DracoonTransferException.Reason> PERMANENT_TRANSFER_REASONS = Set.of(
			DracoonTransferException.Reason.SHUTTING_DOWN, DracoonTransferException.Reason.OUT_OF_MEMORY,
			DracoonTransferException.Reason.CANCELLED);

	private static final Set<DracoonCryptoException.Reason> PERMANENT_CRYPTO_REASONS = Set.of(
			DracoonCryptoException.Reason.PASSWORD_REQUIRED, DracoonCryptoException.Reason.WRONG_PASSWORD,
			DracoonCryptoException.Reason.PASSWORD_REJECTED, DracoonCryptoException.Reason.NO_KEY);

	/**
	 * The codes for a locked or expired account or customer, which some servers send with
	 * the status 403.
	 */
	private static final EnumSet<DracoonErrorCode> PERMANENT_CODES = EnumSet.of(DracoonErrorCode.ACCOUNT_LOCKED,
			DracoonErrorCode.ACCOUNT_EXPIRED, DracoonErrorCode.ACCOUNT_TEMPORARILY_LOCKED,
			DracoonErrorCode.CUSTOMER_LOCKED);

	/**
	 * The message of Linux and macOS for a full disk, for which Java has no exception.
	 */
	public static final String DISK_FULL = "No space left on device";

	private static final List<String> DISK_FULL_MESSAGES = List.of(DISK_FULL, "Disk quota exceeded",
			"not enough space on the disk");

	/**
	 * Classifies a failure. A {@link PatienceExhaustedException} is {@link #PERMANENT},
	 * and a full disk is {@link #TRANSIENT}. For any other failure, the first exception
	 * of this library in its chain of causes decides. Without such an exception, an
	 * {@link Exception} is {@link #ITEM}, and an {@link Error} is {@link #PERMANENT}.
	 */
	public static FailureKind of(Throwable failure) {
		if (failure instanceof PatienceExhaustedException) {
			return PERMANENT;
		}
		if (isDiskFull(failure)) {
			return TRANSIENT;
		}
		return known(failure).map(FailureKind::of).orElse((failure instanceof Exception) ? ITEM : PERMANENT);
	}

	/** Describes a failure in one sentence. */
	public static String describe(Throwable failure) {
		return VisibleText.ofFailure(known(failure).map(Throwable.class::cast).orElse(failure));
	}

	private static Optional<DracoonException> known(Throwable failure) {
		return causes(failure).filter(DracoonException.class::isInstance).map(DracoonException.class::cast).findFirst();
	}

	private static FailureKind of(DracoonException known) {
		if (known.isTransient() || isOutcomeUnknown(known) || isUnreachable(known)) {
			return TRANSIENT;
		}
		return concernsAllItems(known) ? PERMANENT : ITEM;
	}

	/** Tells whether a disk of this machine is full, or its quota is used up. */
	static boolean isDiskFull(Throwable failure) {
		return causes(failure).filter(IOException.class::isInstance)
			.map((ex) -> String.valueOf(ex.getMessage()))
			.anyMatch((message) -> DISK_FULL_MESSAGES.stream().anyMatch(message::contains));
	}

	/**
	 * Tells whether the server or the storage has sent the failure. All workers would get
	 * such a response. A failure without a response may concern only the network of one
	 * worker.
	 */
	static boolean isAnswer(Throwable failure) {
		return known(failure)
			.map((known) -> !(known instanceof DracoonConnectionException)
					&& (!(known instanceof DracoonTransferException)
							|| reasonOf(known) == DracoonTransferException.Reason.STORAGE_ERROR))
			.orElse(false);
	}

	// transient, because the job can look for the item when the server is available again
	private static boolean isOutcomeUnknown(DracoonException known) {
		return reasonOf(known) == DracoonTransferException.Reason.OUTCOME_UNKNOWN;
	}

	private static DracoonTransferException.@Nullable Reason reasonOf(Throwable failure) {
		return (failure instanceof DracoonTransferException transfer) ? transfer.getReason() : null;
	}

	// transient, because a name server or a proxy may be unavailable for some time
	private static boolean isUnreachable(DracoonException known) {
		return known instanceof DracoonConnectionException connection
				&& (connection.getReason() == DracoonConnectionException.Reason.UNKNOWN_HOST
						|| connection.getReason() == DracoonConnectionException.Reason.PROXY);
	}

	private static boolean concernsAllItems(DracoonException failure) {
		if (failure instanceof DracoonTransferException transfer) {
			return PERMANENT_TRANSFER_REASONS.contains(transfer.getReason());
		}
		if (failure instanceof DracoonCryptoException crypto) {
			return PERMANENT_CRYPTO_REASONS.contains(crypto.getReason());
		}
		if (failure instanceof DracoonApiException refusal && PERMANENT_CODES.contains(refusal.getErrorCode())) {
			return true;
		}
		return failure instanceof DracoonAuthenticationException || failure instanceof DracoonConnectionException
				|| failure instanceof DracoonApiException.Unauthorized
				|| failure instanceof DracoonApiException.PaymentRequired
				|| failure instanceof DracoonApiException.PreconditionFailed
				|| failure instanceof DracoonApiException.QuotaExceeded
				|| failure instanceof DracoonApiException.ServerError;
	}

	private static Stream<Throwable> causes(Throwable failure) {
		return Stream.iterate(failure, (cause) -> cause != null, Throwable::getCause);
	}

}
