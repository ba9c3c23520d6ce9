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

package io.dracoonspring.batch.internal.mirror;

import java.util.Set;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonAuthenticationException;
import io.dracoonspring.api.DracoonConnectionException;
import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonStorageException;
import io.dracoonspring.api.DracoonTransferException;

/**
 * Tells failures of one file from those that all others would have, too.
 */
final class Failures {

	private static final Set<DracoonTransferException.Reason> OF_ALL = Set.of(
			DracoonTransferException.Reason.SHUTTING_DOWN, DracoonTransferException.Reason.OUT_OF_MEMORY,
			DracoonTransferException.Reason.CANCELLED);

	private static final Set<DracoonCryptoException.Reason> OF_KEYS = Set.of(
			DracoonCryptoException.Reason.PASSWORD_REQUIRED, DracoonCryptoException.Reason.WRONG_PASSWORD,
			DracoonCryptoException.Reason.PASSWORD_REJECTED, DracoonCryptoException.Reason.NO_KEY);

	private Failures() {
	}

	/**
	 * Tell whether a failure concerns one file.
	 * @param failure the failure
	 * @return {@code false} if there is no point in going on with others
	 */
	static boolean isOfOne(Throwable failure) {
		if (failure instanceof DracoonApiException refused) {
			return refused.getStatus() < 500 && !(refused instanceof DracoonApiException.Unauthorized)
					&& !(refused instanceof DracoonApiException.TooManyRequests)
					&& !(refused instanceof DracoonApiException.PaymentRequired)
					&& !(refused instanceof DracoonApiException.PreconditionFailed);
		}
		if (failure instanceof DracoonTransferException transfer) {
			return !OF_ALL.contains(transfer.getReason());
		}
		if (failure instanceof DracoonCryptoException crypto) {
			return !OF_KEYS.contains(crypto.getReason());
		}
		return !(failure instanceof DracoonAuthenticationException) && !(failure instanceof DracoonConnectionException)
				&& !(failure instanceof DracoonStorageException) && failure instanceof Exception;
	}

	static String reason(Throwable failure) {
		String message = failure.getMessage();
		return (message != null) ? message : failure.getClass().getSimpleName();
	}

}
