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

/** Classifies failures by the items that they concern, and by their end. */
public enum FailureKind {

	/** The failure concerns one item. Other items can succeed. */
	ITEM,

	/**
	 * The failure may disappear by itself. Usually it concerns the server, its storage or
	 * the network, and therefore all items.
	 */
	TRANSIENT,

	/** The failure concerns all items until somebody changes something. */
	PERMANENT;

	private static final Set<DracoonTransferException.Reason> OF_TRANSFERS = Set.of(
			DracoonTransferException.Reason.SHUTTING_DOWN, DracoonTransferException.Reason.OUT_OF_MEMORY,
			DracoonTransferException.Reason.CANCELLED);

	private static final Set<DracoonCryptoException.Reason> OF_KEYS = Set.of(
			DracoonCryptoException.Reason.PASSWORD_REQUIRED, DracoonCryptoException.Reason.WRONG_PASSWORD,
			DracoonCryptoException.Reason.PASSWORD_REJECTED, DracoonCryptoException.Reason.NO_KEY);

	/** Codes that some servers send with the status 403. */
	private static final EnumSet<DracoonErrorCode> OF_ACCOUNTS = EnumSet.of(DracoonErrorCode.ACCOUNT_LOCKED,
			DracoonErrorCode.ACCOUNT_EXPIRED, DracoonErrorCode.ACCOUNT_TEMPORARILY_LOCKED,
			DracoonErrorCode.CUSTOMER_LOCKED);

	/**
	 * The message of Linux and macOS for a full disk, for which Java has no exception.
	 */
	public static final String DISK_FULL = "No space left on device";

	private static final List<String> DISK_FULL_MESSAGES = List.of(DISK_FULL, "Disk quota exceeded",
			"not enough space on the disk");

	/**
	 * Classifies a failure. The first exception of this library in the chain of causes
	 * decides.
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
		if (known.isTransient() || isUnknown(known) || isUnreachable(known)) {
			return TRANSIENT;
		}
		return isOfAll(known) ? PERMANENT : ITEM;
	}

	/** Tells whether the disk of this machine has no space left. */
	static boolean isDiskFull(Throwable failure) {
		return causes(failure).filter(IOException.class::isInstance)
			.map((ex) -> String.valueOf(ex.getMessage()))
			.anyMatch((message) -> DISK_FULL_MESSAGES.stream().anyMatch(message::contains));
	}

	/**
	 * Tells whether the failure is an answer of the server or the storage. All workers
	 * would get such an answer. A failure without an answer may concern the network of
	 * one worker.
	 */
	static boolean isAnswer(Throwable failure) {
		return known(failure)
			.map((known) -> !(known instanceof DracoonConnectionException)
					&& (!(known instanceof DracoonTransferException)
							|| reasonOf(known) == DracoonTransferException.Reason.STORAGE_ERROR))
			.orElse(false);
	}

	// an item whose outcome is unknown can be looked for when the server is available
	// again
	private static boolean isUnknown(DracoonException known) {
		return reasonOf(known) == DracoonTransferException.Reason.OUTCOME_UNKNOWN;
	}

	private static DracoonTransferException.@Nullable Reason reasonOf(Throwable failure) {
		return (failure instanceof DracoonTransferException transfer) ? transfer.getReason() : null;
	}

	// a name server or a proxy may be away for some time, too
	private static boolean isUnreachable(DracoonException known) {
		return known instanceof DracoonConnectionException connection
				&& (connection.getReason() == DracoonConnectionException.Reason.UNKNOWN_HOST
						|| connection.getReason() == DracoonConnectionException.Reason.PROXY);
	}

	private static boolean isOfAll(DracoonException failure) {
		if (failure instanceof DracoonTransferException transfer) {
			return OF_TRANSFERS.contains(transfer.getReason());
		}
		if (failure instanceof DracoonCryptoException crypto) {
			return OF_KEYS.contains(crypto.getReason());
		}
		if (failure instanceof DracoonApiException refusal && OF_ACCOUNTS.contains(refusal.getErrorCode())) {
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
